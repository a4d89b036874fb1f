/** The desk's pages, API and answers to Tasklist over HTTP. */
@NullMarked
package vn.motcua.desk.web;

import org.jspecify.annotations.NullMarked;
