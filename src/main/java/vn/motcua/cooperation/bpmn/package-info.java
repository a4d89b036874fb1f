/** The words that processes use when agencies work together. */
@NullMarked
package vn.motcua.cooperation.bpmn;

import org.jspecify.annotations.NullMarked;
