/** The words of the processes about supervision and review. */
@NullMarked
package vn.motcua.accountability.bpmn;

import org.jspecify.annotations.NullMarked;
