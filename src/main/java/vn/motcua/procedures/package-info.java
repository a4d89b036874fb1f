/**
 * The catalogue of administrative procedures: reads {@code config/procedures/*.yaml} with the diagrams and forms of the
 * same key, checks that they agree, keeps every version, and deploys each key as one deployment.
 *
 * <p>Bad configuration stops the start with file, place and a sentence.
 */
@ApplicationModule(
        displayName = "Danh mục thủ tục",
        allowedDependencies = {"engine", "engine::bpmn", "calendar", "organisation", "rules"})
@NullMarked
package vn.motcua.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
