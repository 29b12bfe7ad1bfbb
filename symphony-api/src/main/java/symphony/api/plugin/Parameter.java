package symphony.api.plugin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents and bounds one component of an ingredient or another config record. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {

  /** What the parameter means, with its unit. */
  String value();

  /**
   * The admissible interval of a number in the usual notation, such as {@code "(0, 1]"} or {@code
   * "[1, inf)"}; empty for no bound. {@link Parameters#check} enforces it, the reference prints it.
   */
  String range() default "";

  /**
   * Whether the text names a program to start or a library to load. Config files can come from
   * strangers, so such a value is accepted only if it is the module's default or if the user has
   * allowed it, on the command line or in the user's list of allowed programs.
   */
  boolean program() default false;
}
