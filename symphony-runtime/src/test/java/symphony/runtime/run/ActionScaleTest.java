package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void bringsAnActionToTheTasksUnits(
      ActionLimit limit, double low, double high, float action, double scaled) {
    double[] result = new double[1];
    new ActionScale(spec(low, high), limit).apply(new float[] {9, action}, 1, result);
    assertArrayEquals(new double[] {scaled}, result, 1e-12);
  }

  @Test
  void knowsWhereActionsDoNotReachTheTasksLimit() {
    assertEquals(false, ActionScale.reachesAll(spec(-2, 2), ActionLimit.UNIT));
    assertEquals(true, ActionScale.reachesAll(spec(-2, 2), ActionLimit.TASK));
    assertEquals(true, ActionScale.reachesAll(spec(-0.4, 0.4), ActionLimit.UNIT));
    assertEquals(
        true,
        ActionScale.reachesAll(
            spec(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY), ActionLimit.UNIT));
  }
}
