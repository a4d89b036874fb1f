/** The pages of designers, the pages of the procedures, and the door for Camunda Modeler. */
@NullMarked
package vn.motcua.designs.web;

import org.jspecify.annotations.NullMarked;
