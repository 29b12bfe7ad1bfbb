package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.InvalidParametersException;
import symphony.api.plugin.Parameter;

/**
 * What every ingredient of every role keeps to: a proper name, a description, parameters that say
 * what they mean and refuse what they do not admit.
 *
 * @param <R> the role
 */
public abstract class IngredientContract<R> {

  private static final String NAME = "[a-z][a-z0-9-]*";

  /** The ingredients under test. */
  protected abstract List<Candidate<R>> candidates();

  /** One test for each candidate. */
  protected final Stream<DynamicTest> each(ThrowingConsumer<Candidate<R>> test) {
    return DynamicTest.stream(candidates().stream(), Candidate::toString, test);
  }

  @TestFactory
  Stream<DynamicTest> hasANameForConfigFiles() {
    return each(c -> assertTrue(c.provider().name().matches(NAME), c.provider().name()));
  }

  @TestFactory
  Stream<DynamicTest> describesItself() {
    return each(
        c -> {
          Ingredient text = c.provider().getClass().getAnnotation(Ingredient.class);
          assertNotNull(text, "@Ingredient on " + c.provider().getClass());
          assertFalse(text.summary().isBlank(), "summary");
          assertFalse(text.formula().isBlank(), "formula");
          assertFalse(text.source().isBlank(), "source");
        });
  }

  @TestFactory
  Stream<DynamicTest> canBeMadeByServiceLoader() {
    return each(
        c -> {
          Class<?> type = c.provider().getClass();
          assertTrue(Modifier.isPublic(type.getModifiers()), type + " is public");
          assertTrue(
              Modifier.isPublic(type.getConstructor().getModifiers()), "its constructor too");
        });
  }

  @TestFactory
  Stream<DynamicTest> explainsEachParameter() {
    return each(
        c -> {
          assertEquals(c.provider().configType(), c.config().getClass());
          for (RecordComponent component : c.config().getClass().getRecordComponents()) {
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
            ConfigVariations.outOfRange(c.config())
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
