package symphony.envs.gymnasium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symphony.api.environment.DeterministicReset;
import symphony.api.environment.Environment;
import symphony.api.environment.Environment.Outcome;
import symphony.api.random.CounterRandom;
import symphony.envs.mujoco.MujocoFamily;

/**
 * Compares Gymnasium's robots in Python with ours in the JVM, on the same libmujoco file, that of
 * the Python package.
 */
class RobotsThroughTheBridgeTest {

  private static final String RELEASE = "3.3.2";

  @ParameterizedTest
  @CsvSource({
    "Humanoid-v4, 200",
    "Walker2d-v4, 200",
    // Chaotic: differences in the last place grow by ten every few steps after the first contacts.
    "Ant-v4, 50",
    "Hopper-v4, 200",
    "HalfCheetah-v4, 200"
  })
  void equalTheNativeRobotsFromTheSameStart(String task, int steps) throws IOException {
    String python = PythonForTests.withGymnasium();
    GymnasiumFamily still =
        new GymnasiumFamily(python, "{\"reset_noise_scale\": 0.0}", 1, 1000, 120, 60, Map.of());
    try (Environment there = still.create("gymnasium:" + task);
        Environment here = nativeOne(task)) {
      double[] seenThere = new double[there.spec().observationSize()];
      double[] seenHere = new double[here.spec().observationSize()];
      there.reset(new CounterRandom(1), seenThere);
      ((DeterministicReset) here).resetToRest(seenHere);
      assertNear(seenHere, seenThere, task + " at rest");
      assertEquals(here.spec().timeLimit(), there.spec().timeLimit());
      for (int t = 0; t < steps; t++) {
        double[] action = action(here.spec().high(), t);
        Outcome ours = here.step(action, seenHere);
        Outcome theirs = there.step(action, seenThere);
        assertNear(seenHere, seenThere, task + " at step " + t);
        assertEquals(ours.reward(), theirs.reward(), 1e-5 * (1 + Math.abs(ours.reward())));
        assertEquals(ours.terminated(), theirs.terminated());
      }
    }
  }

  /** Multiples of 1/64 are float32 numbers, so that both sides see the very same action. */
  private static double[] action(double[] high, int t) {
    double[] action = new double[high.length];
    for (int i = 0; i < action.length; i++) {
      action[i] = Math.round(64 * high[i] * Math.sin(0.1 * t * (i + 1) + i)) / 64.0;
    }
    return action;
  }

  private static void assertNear(double[] expected, double[] actual, String when) {
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      double tolerance = 1e-6 * (1 + Math.abs(expected[i]));
      assertEquals(expected[i], actual[i], tolerance, when + ", observation " + i);
    }
  }

  private static Environment nativeOne(String task) throws IOException {
    MujocoFamily config =
        new MujocoFamily(library().toString(), RELEASE, "", true, RELEASE, Map.of());
    return config.create(task);
  }

  private static Path library() throws IOException {
    try (var files =
        Files.find(
            PythonForTests.home(),
            6,
            (path, a) -> path.getFileName().toString().equals("libmujoco.so." + RELEASE))) {
      return files.findFirst().orElseThrow();
    }
  }
}
