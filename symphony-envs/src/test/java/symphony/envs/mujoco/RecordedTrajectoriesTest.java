package symphony.envs.mujoco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symphony.api.environment.Environment.Outcome;
import symphony.envs.golden.Recording;
import tools.jackson.databind.JsonNode;

/** Compares trajectories with recordings of Gymnasium's v4 classes on MuJoCo 2.2.2. */
class RecordedTrajectoriesTest {

  /**
   * Steps up to which a trajectory must agree: Ant is chaotic from the first contacts on;
   * Humanoid's solver changed in 3.3.6, so that from then on it agrees closely until the first
   * contacts only.
   */
  @ParameterizedTest(name = "{0} on MuJoCo {1} to step {2} within {3}")
  @CsvSource({
    "Hopper-v4, 2.2.2, 199, 1e-6",
    "Walker2d-v4, 2.2.2, 199, 1e-6",
    "Ant-v4, 2.2.2, 50, 1e-6",
    "Humanoid-v4, 2.2.2, 199, 1e-6",
    "Humanoid-v4.full, 2.2.2, 199, 1e-6",
    "Hopper-v4, 3.3.2, 199, 1e-6",
    "Walker2d-v4, 3.3.2, 199, 1e-6",
    "Ant-v4, 3.3.2, 50, 1e-6",
    "Humanoid-v4, 3.3.2, 199, 1e-6",
    "Hopper-v4, 3.12.0, 199, 1e-6",
    "Walker2d-v4, 3.12.0, 199, 1e-6",
    "Ant-v4, 3.12.0, 50, 1e-6",
    "Humanoid-v4, 3.12.0, 10, 1e-6",
    "Humanoid-v4, 3.12.0, 50, 1e-3",
  })
  void agreesWithTheRecording(String recording, String release, int last, double tolerance) {
    List<JsonNode> lines = Recording.lines(recording);
    double worst = 0;
    try (MujocoEnvironment robot = Libraries.environment(recording.replace(".full", ""), release)) {
      double[] observation = new double[robot.spec().observationSize()];
      robot.resetToRest(observation);
      worst = Math.max(worst, difference(lines.getFirst(), observation));
      for (JsonNode line : lines.subList(1, last + 2)) {
        Outcome outcome = robot.step(Recording.numbers(line.get("action")), observation);
        worst = Math.max(worst, difference(line, observation));
        worst = Math.max(worst, relative(line.get("reward").asDouble(), outcome.reward()));
        assertEquals(line.get("terminated").asBoolean(), outcome.terminated(), where(line));
        assertEquals(line.get("time").asDouble(), robot.simulation().time(), 1e-12, where(line));
      }
    }
    assertTrue(worst <= tolerance, "worst relative difference " + worst);
  }

  /**
   * There is no recording of HalfCheetah, but the return of the same controls over 200 steps is
   * known.
   */
  @Test
  void halfCheetahEarnsTheKnownReturn() {
    try (MujocoEnvironment robot = Libraries.environment("HalfCheetah-v4", Libraries.REFERENCE)) {
      double[] observation = new double[robot.spec().observationSize()];
      double[] action = new double[robot.spec().actionSize()];
      robot.resetToRest(observation);
      double sum = 0;
      for (int t = 0; t < 200; t++) {
        for (int i = 0; i < action.length; i++) {
          action[i] = 0.4 * Math.sin(0.1 * t * (i + 1) + i);
        }
        sum += robot.step(action, observation).reward();
      }
      assertEquals(24.4617640032, sum, 1e-8);
    }
  }

  private static String where(JsonNode line) {
    return "at t = " + line.get("t");
  }

  /** Compares the observation if it was recorded in full, otherwise its sums. */
  private static double difference(JsonNode line, double[] observation) {
    double worst = 0;
    if (line.has("obs")) {
      double[] expected = Recording.numbers(line.get("obs"));
      for (int i = 0; i < expected.length; i++) {
        worst = Math.max(worst, relative(expected[i], observation[i]));
      }
      return worst;
    }
    double sum = 0;
    double absolute = 0;
    for (double x : observation) {
      sum += x;
      absolute += Math.abs(x);
    }
    double scale = line.get("obs_abs_sum").asDouble();
    worst = Math.abs(sum - line.get("obs_sum").asDouble()) / (1 + scale);
    return Math.max(worst, relative(scale, absolute));
  }

  private static double relative(double expected, double actual) {
    return Math.abs(expected - actual) / (1 + Math.abs(expected));
  }
}
