package symphony.api.plugin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a public type or member that a later version may change or remove without a new major
 * version. Everything else that {@code symphony.api}, {@code symphony.roles} and {@code
 * symphony.testkit} export is stable: it keeps its meaning until the next major version, or, while
 * the major version is 0, the next minor one.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD})
public @interface Experimental {}
