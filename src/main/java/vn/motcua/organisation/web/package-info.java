/** The login, sessions, and the doors of the engine's REST interfaces. */
@NullMarked
package vn.motcua.organisation.web;

import org.jspecify.annotations.NullMarked;
