package symphony.api.plugin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An ingredient's name and what a user is told about it: printed by {@code symphony ingredients
 * ROLE NAME} and in the generated catalogue. It annotates the ingredient's record.
 *
 * @see Pluggable
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Ingredient {

  /** The name by which a config file asks for it: {@code [a-z][a-z0-9-]*}. */
  String name();

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
