/** The words that processes use about a dossier. */
@NullMarked
package vn.motcua.dossiers.bpmn;

import org.jspecify.annotations.NullMarked;
