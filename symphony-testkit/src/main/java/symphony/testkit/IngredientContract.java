package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Ingredients;
import symphony.api.plugin.InvalidParametersException;
import symphony.api.plugin.Packaging;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Pluggable;

/**
 * The contract of every ingredient of every role: a valid name, a description, and documented
 * parameters that refuse inadmissible values.
 *
 * @param <R> the role
 */
public abstract class IngredientContract<R extends Pluggable> {

  private static final String NAME = "[a-z][a-z0-9-]*";

  /** The ingredients under test, each with admissible parameters. */
  protected abstract List<R> candidates();

  /** Whether an ingredient declares that it gives its role no effect. */
  protected static boolean neutral(Pluggable ingredient) {
    Ingredient text = ingredient.getClass().getAnnotation(Ingredient.class);
    return text != null && text.neutral();
  }

  /** An ingredient gives exactly what {@link Pluggable#gives} says. */
  static void assertDeclared(Pluggable ingredient, Capability capability, boolean given) {
    assertEquals(
        given,
        ingredient.gives().contains(capability),
        () -> "gives() and what it really gives: " + capability.what());
  }

  /** One test for each candidate. */
  protected final Stream<DynamicTest> each(ThrowingConsumer<R> test) {
    return DynamicTest.stream(candidates().stream(), Object::toString, test);
  }

  @TestFactory
  Stream<DynamicTest> hasANameForConfigFiles() {
    return each(c -> assertTrue(Ingredients.name(c).matches(NAME), Ingredients.name(c)));
  }

  @TestFactory
  Stream<DynamicTest> describesItself() {
    return each(
        c -> {
          Ingredient text = c.getClass().getAnnotation(Ingredient.class);
          assertNotNull(text, "@Ingredient on " + c.getClass());
          assertFalse(text.summary().isBlank(), "summary");
          assertFalse(text.formula().isBlank(), "formula");
          assertFalse(text.source().isBlank(), "source");
        });
  }

  /** Public, in an exported package, and provided: the program can find and create it. */
  @TestFactory
  Stream<DynamicTest> isProvidedByItsModule() {
    return each(
        c -> {
          Class<?> type = c.getClass();
          Packaging.problem(type, Descriptors.of(type)).ifPresent(Assertions::fail);
          if (type.getRecordComponents().length > 0) {
            assertEquals(type, type.getMethod("provider").getReturnType(), "its provider method");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> explainsEachParameter() {
    return each(
        c -> {
          for (RecordComponent component : c.getClass().getRecordComponents()) {
            Parameter text = component.getAnnotation(Parameter.class);
            assertNotNull(text, "@Parameter on " + component.getName());
            assertFalse(text.value().isBlank(), component.getName());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> refusesParametersOutOfRangeByName() {
    return each(
        c ->
            ConfigVariations.outOfRange((Record) c)
                .forEach(
                    variation -> {
                      InvalidParametersException refusal =
                          assertThrows(
                              InvalidParametersException.class, variation::make, variation::text);
                      assertTrue(
                          refusal.problems().stream()
                              .anyMatch(p -> p.component().equals(variation.component())),
                          variation.text());
                    }));
  }
}
