package vn.motcua.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A word that diagrams may use: {@code @Vocabulary("deadline")} makes the public methods of the class callable as
 * {@code ${deadline.nextAt(dossier)}}. Arguments and results are String, long, boolean, {@link java.util.Date} or void.
 * Methods are at most five lines, idempotent by state, and never transactional themselves.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Vocabulary {
    /** The word. */
    @AliasFor("word")
    String value() default "";

    /** The same; the alias keeps Spring from taking the word for the bean's name. */
    @AliasFor("value")
    String word() default "";
}
