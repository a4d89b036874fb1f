/** The citizen's page over HTTP. */
@NullMarked
package vn.motcua.portal.web;

import org.jspecify.annotations.NullMarked;
