package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.Mechanical;
import symphony.api.random.CounterRandom;
import symphony.api.random.SeedTree;
import symphony.record.EvaluationScore;
import symphony.runtime.config.ActionLimit;

class SafetyMeasuresTest {

  /** Ends its first step in a given way, with motors of ±0.4 and fixed loads. */
  private record Robot(Ending ending) implements Environment, Mechanical {

    @Override
    public EnvironmentSpec spec() {
      return new EnvironmentSpec("r", 1, new double[] {-0.4}, new double[] {0.4}, 2, "fake");
    }

    @Override
    public void reset(CounterRandom random, double[] observation) {}

    @Override
    public Outcome step(double[] action, double[] observation) {
      return new Outcome(1, ending);
    }

    @Override
    public Load load() {
      return new Load(7, 0.1, 500);
    }
  }

  private static EvaluationScore play(Environment.Ending ending, ActionLimit limit, float action) {
    Robot robot = new Robot(ending);
    EvaluationEpisode episode = new EvaluationEpisode(robot, new ActionScale(robot.spec(), limit));
    episode.begin(new SeedTree(1));
    while (episode.running()) {
      episode.step(new float[] {action}, 0);
    }
    return EvaluationEpisode.score(List.of(episode));
  }

  @ParameterizedTest
  @CsvSource({"FAILURE, 1000", "SUCCESS, 0", "NONE, 0", "UNSTATED, NaN"})
  void anEndIsAFallOnlyIfTheTaskSaysSo(Environment.Ending ending, double falls) {
    assertEquals(falls, play(ending, ActionLimit.TASK, 0).fallsPer1000());
  }

  /** A policy's noiseless action is at most tanh 1 = 0.762, which saturates a motor of ±0.4. */
  @ParameterizedTest
  @CsvSource({
    "UNIT, 0.762, 1",
    "UNIT, 0.381, 1",
    "UNIT, -0.381, 1",
    "UNIT, 0.379, 0",
    "TASK, 0.762, 0",
    "TASK, 0.94, 0",
    "TASK, 0.96, 1"
  })
  void saturationIsMeasuredAtTheMotor(ActionLimit limit, float action, double saturation) {
    assertEquals(saturation, play(Environment.Ending.NONE, limit, action).saturation());
  }

  @Test
  void recordsLoadsThatTheEngineReports() {
    EvaluationScore score = play(Environment.Ending.NONE, ActionLimit.TASK, 0);
    assertEquals(7, score.loads().power());
    assertEquals(0.1, score.loads().jointExcess());
    assertEquals(500, score.loads().contactForce());
  }

  /** The robot's limit is two steps. */
  @Test
  void anEpisodeEndsAtTheStepLimit() {
    assertEquals(2, play(Environment.Ending.NONE, ActionLimit.TASK, 0).length());
  }

  @Test
  void anUnboundedActionNeverSaturates() {
    double infinite = Double.POSITIVE_INFINITY;
    EnvironmentSpec free =
        new EnvironmentSpec("r", 1, new double[] {-infinite}, new double[] {infinite}, 2, "fake");
    assertTrue(!new MotorRange(free).saturates(0, 1e9));
  }

  /** Motors of -1 to 3 have their centre at 1 and saturate beyond 1 ± 1.9. */
  @ParameterizedTest
  @CsvSource({"2.91, true", "2.89, false", "1, false", "-0.89, false", "-0.91, true"})
  void saturationIsMeasuredFromTheCentreOfAnAsymmetricRange(double input, boolean saturates) {
    EnvironmentSpec asymmetric =
        new EnvironmentSpec("r", 1, new double[] {-1}, new double[] {3}, 2, "fake");
    assertEquals(saturates, new MotorRange(asymmetric).saturates(0, input));
  }
}
