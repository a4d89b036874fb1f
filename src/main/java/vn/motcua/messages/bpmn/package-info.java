/** The word {@code notice} of the processes. */
@NullMarked
package vn.motcua.messages.bpmn;

import org.jspecify.annotations.NullMarked;
