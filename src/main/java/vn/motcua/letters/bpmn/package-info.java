/** The word {@code letter} of the processes. */
@NullMarked
package vn.motcua.letters.bpmn;

import org.jspecify.annotations.NullMarked;
