package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import symphony.api.episodeshaping.EpisodeShaping;

/** The contract of every episode shaping. */
public abstract class EpisodeShapingContract extends IngredientContract<EpisodeShaping> {

  @TestFactory
  Stream<DynamicTest> startsEpisodesWithThePolicy() {
    return each(
        c -> {
          for (int limit : new int[] {1, 50, 200, 1000, Integer.MAX_VALUE}) {
            assertFalse(c.noiseOnly(0, limit, true), "limit " + limit);
            assertFalse(c.noiseOnly(0, limit, false), "limit " + limit);
          }
        });
  }

  /** One shaping serves all members: it has no state between calls. */
  @TestFactory
  Stream<DynamicTest> resultsDoNotDependOnEarlierCalls() {
    return each(
        c -> {
          List<Boolean> answers =
              IntStream.range(0, 200).mapToObj(step -> c.noiseOnly(step, 200, true)).toList();
          for (int step = answers.size() - 1; step >= 0; step--) {
            assertEquals(answers.get(step), c.noiseOnly(step, 200, true), "step " + step);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> neverIntervenesIfItDeclaresThatItIsNeutral() {
    return each(
        c -> {
          for (int step = 0; neutral(c) && step < 1000; step++) {
            assertFalse(c.noiseOnly(step, 1000, step % 2 == 0));
          }
        });
  }
}
