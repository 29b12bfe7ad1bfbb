package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symphony.api.environment.ControlCost;
import symphony.api.environment.EnvironmentSpec;
import symphony.runtime.config.ActionLimit;

class ActionScaleTest {

  private static EnvironmentSpec spec(double low, double high) {
    return new EnvironmentSpec("x", 1, new double[] {low}, new double[] {high}, 9, "fake");
  }

  @ParameterizedTest
  @CsvSource({
    "TASK, -0.4, 0.4, 0.5, 0.2",
    "UNIT, -0.4, 0.4, 0.5, 0.5",
    "WIDENED, -1, 1, 0.5, 0.5",
    "TASK, -1, 3, 0.5, 2",
    "TASK, -Infinity, Infinity, 0.5, 0.5"
  })
  void convertsAnActionToTheTasksUnits(
      ActionLimit limit, double low, double high, float action, double scaled) {
    double[] result = new double[1];
    new ActionScale(spec(low, high), limit).apply(new float[] {9, action}, 1, result);
    assertArrayEquals(new double[] {scaled}, result, 1e-12);
  }

  /** The control cost of Humanoid-v4 at full effort. */
  @ParameterizedTest
  @CsvSource({"TASK, 0.4, 0.272", "UNIT, 0.4, 1.7", "WIDENED, 1, 1.7", "TASK, 1, 1.7"})
  void computesTheControlCostOfAnAction(ActionLimit limit, double range, double cost) {
    double[] low = new double[17];
    double[] high = new double[17];
    Arrays.fill(low, -range);
    Arrays.fill(high, range);
    EnvironmentSpec humanoid = new EnvironmentSpec("x", 1, low, high, 9, "fake").charging(0.1);
    double[] full = new double[17];
    Arrays.fill(full, -1);
    ControlCost charged = new ActionScale(humanoid, limit).controlCost(humanoid).orElseThrow();
    assertEquals(cost, charged.of(full), 1e-12);
  }

  @Test
  void hasNoControlCostIfTheTaskHasNone() {
    EnvironmentSpec silent = spec(-1, 1);
    assertEquals(Optional.empty(), new ActionScale(silent, ActionLimit.TASK).controlCost(silent));
  }

  @Test
  void detectsActionsThatDoNotReachTheTasksLimit() {
    assertEquals(false, ActionScale.reachesAll(spec(-2, 2), ActionLimit.UNIT));
    assertEquals(true, ActionScale.reachesAll(spec(-2, 2), ActionLimit.TASK));
    assertEquals(true, ActionScale.reachesAll(spec(-0.4, 0.4), ActionLimit.UNIT));
    assertEquals(
        true,
        ActionScale.reachesAll(
            spec(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY), ActionLimit.UNIT));
  }

  /** Ranges of -1 to 3 and 0 to 10, after another member's two actions. */
  @Test
  void everyDimensionHasItsOwnCentreAndWidth() {
    EnvironmentSpec two =
        new EnvironmentSpec("x", 1, new double[] {-1, 0}, new double[] {3, 10}, 9, "fake")
            .charging(0.1);
    ActionScale scale = new ActionScale(two, ActionLimit.TASK);
    assertArrayEquals(new double[] {1, 5}, scale.center());
    assertArrayEquals(new double[] {2, 5}, scale.half());
    double[] result = new double[2];
    scale.apply(new float[] {9, 9, 0.5f, -1}, 2, result);
    assertArrayEquals(new double[] {2, 0}, result);
    double[] action = {0.5, -0.6};
    assertEquals(0.8, scale.controlCost(two).orElseThrow().of(action), 1e-12);
  }

  @Test
  void aRangeOfOneIsReached() {
    assertEquals(true, ActionScale.reachesAll(spec(-1, 1), ActionLimit.UNIT));
    assertEquals(false, ActionScale.reachesAll(spec(-1.1, 1), ActionLimit.UNIT));
    assertEquals(false, ActionScale.reachesAll(spec(-1, 1.1), ActionLimit.WIDENED));
  }
}
