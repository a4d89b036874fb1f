/** The demo's mailbox page. */
@NullMarked
package vn.motcua.messages.web;

import org.jspecify.annotations.NullMarked;
