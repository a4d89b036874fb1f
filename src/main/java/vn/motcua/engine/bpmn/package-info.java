/**
 * The house rules of models: how a diagram, a form, a decision table is written, drawn, wired and run, and what law and
 * the published norms want of it. Plain questions to plain files: no engine runs here, nothing is changed.
 */
@NamedInterface("bpmn")
@NullMarked
package vn.motcua.engine.bpmn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
