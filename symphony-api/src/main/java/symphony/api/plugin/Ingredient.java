package symphony.api.plugin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a user is told about an ingredient: printed by {@code symphony ingredients ROLE NAME} and in
 * the generated catalogue. Stands on the provider class.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Ingredient {

  /** One sentence: what it does. */
  String summary();

  /** The formula, in plain text with Unicode where it helps. */
  String formula();

  /** Where it comes from: paper section or equation, arXiv number, authors and year. */
  String source();

  /** How it differs from its source, or empty. */
  String differs() default "";

  /** Whether this is the implementation that leaves the role without effect. */
  boolean neutral() default false;
}
