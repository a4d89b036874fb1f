/** What the engine's own web applications need to know of our login. */
@NullMarked
package vn.motcua.engine.web;

import org.jspecify.annotations.NullMarked;
