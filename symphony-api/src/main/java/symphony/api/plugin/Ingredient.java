package symphony.api.plugin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An ingredient's name and description, printed by {@code symphony ingredients ROLE NAME} and in
 * the generated catalogue. It annotates the ingredient's record.
 *
 * @see Pluggable
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Ingredient {

  /** The name that selects it in a config file: {@code [a-z][a-z0-9-]*}. */
  String name();

  /** One sentence: what it does. */
  String summary();

  /** The formula, in plain text with Unicode where it helps. */
  String formula();

  /** Its source: paper section or equation, arXiv number, authors and year. */
  String source();

  /** How it differs from its source; empty if it does not. */
  String differs() default "";

  /** Whether this ingredient gives its role no effect. */
  boolean neutral() default false;
}
