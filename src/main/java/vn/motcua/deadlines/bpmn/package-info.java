/** The words of the processes about deadlines. */
@NullMarked
package vn.motcua.deadlines.bpmn;

import org.jspecify.annotations.NullMarked;
