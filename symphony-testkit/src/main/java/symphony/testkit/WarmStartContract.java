package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import symphony.api.warmstart.WarmStart;

/** The contract of every warm start. */
public abstract class WarmStartContract extends IngredientContract<WarmStart> {

  @TestFactory
  Stream<DynamicTest> collectsTransitionsToLearnFrom() {
    return each(
        c -> {
          assertTrue(c.steps() >= 1);
          assertTrue(c.repetitions() >= 1);
        });
  }
}
