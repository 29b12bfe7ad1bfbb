package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import symphony.api.episodeshaping.EpisodeShaping;

/** What every episode shaping keeps to. */
public abstract class EpisodeShapingContract extends IngredientContract<EpisodeShaping> {

  @TestFactory
  Stream<DynamicTest> letsThePolicyBegin() {
    return each(
        c -> {
          for (int limit : new int[] {1, 50, 200, 1000, Integer.MAX_VALUE}) {
            assertFalse(c.noiseOnly(0, limit, true), "limit " + limit);
            assertFalse(c.noiseOnly(0, limit, false), "limit " + limit);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> neverIntervenesWhereItSaysThatItIsNeutral() {
    return each(
        c -> {
          for (int step = 0; neutral(c) && step < 1000; step++) {
            assertFalse(c.noiseOnly(step, 1000, step % 2 == 0));
          }
        });
  }
}
