package symphony.envs.mujoco;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.api.environment.Environment.Outcome;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.random.CounterRandom;

class MujocoEnvironmentTest {

  @ParameterizedTest
  @CsvSource({
    "Humanoid-v4, 376, 17, 0.4",
    "Walker2d-v4, 17, 6, 1",
    "Ant-v4, 27, 8, 1",
    "Hopper-v4, 11, 3, 1",
    "HalfCheetah-v4, 17, 6, 1"
  })
  void hasTheSizesAndLimitsOfItsTask(String task, int observations, int actions, double limit) {
    try (MujocoEnvironment robot = Libraries.environment(task, Libraries.REFERENCE)) {
      assertEquals(observations, robot.spec().observationSize());
      assertEquals(actions, robot.spec().actionSize());
      assertEquals(1000, robot.spec().timeLimit());
      assertEquals("MuJoCo 2.2.2", robot.spec().engine());
      double[] limits = new double[actions];
      Arrays.fill(limits, limit);
      assertArrayEquals(limits, robot.spec().high(), 1e-15);
      Arrays.fill(limits, -limit);
      assertArrayEquals(limits, robot.spec().low(), 1e-15);
      EnvironmentSpec outline = Libraries.family(Libraries.REFERENCE).outline(task).orElseThrow();
      assertEquals(observations, outline.observationSize());
      assertArrayEquals(robot.spec().low(), outline.low());
      assertArrayEquals(robot.spec().high(), outline.high());
      assertEquals("MuJoCo", outline.engine());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Humanoid-v4, 2.2.2",
    "Ant-v4, 2.2.2",
    "HalfCheetah-v4, 2.2.2",
    "Humanoid-v4, 3.3.2",
    "Humanoid-v4, 3.12.0"
  })
  void resumesFromASavedStateBitByBit(String task, String release) {
    try (MujocoEnvironment robot = Libraries.environment(task, release);
        MujocoEnvironment other = Libraries.environment(task, release)) {
      CounterRandom random = new CounterRandom(2);
      double[] observation = new double[robot.spec().observationSize()];
      double[] again = new double[observation.length];
      robot.reset(random, observation);
      for (int step = 0; step < 60; step++) {
        robot.step(action(random, robot), observation);
      }
      other.restoreState(robot.saveState());
      for (int step = 0; step < 60; step++) {
        double[] action = action(random, robot);
        Outcome outcome = robot.step(action, observation);
        assertEquals(outcome, other.step(action, again));
        assertArrayEquals(observation, again);
      }
      assertThrows(EnvironmentException.class, () -> other.restoreState(new byte[7]));
    }
  }

  @Test
  void drawsItsInitialStateFromTheTasksRange() {
    try (MujocoEnvironment robot = Libraries.environment("Humanoid-v4", Libraries.REFERENCE)) {
      CounterRandom random = new CounterRandom(11);
      double[] observation = new double[376];
      double least = 1;
      double most = -1;
      for (int episode = 0; episode < 200; episode++) {
        robot.reset(random, observation);
        for (int i = 5; i < 45; i++) {
          least = Math.min(least, observation[i]);
          most = Math.max(most, observation[i]);
        }
      }
      assertEquals(-0.01, least, 1e-4);
      assertEquals(0.01, most, 1e-4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.2.2", "3.3.2", "3.12.0"})
  void endsTheEpisodeWithMujocosMessageOnABadNumber(String release) {
    try (MujocoEnvironment robot = Libraries.environment("Hopper-v4", release)) {
      double[] observation = new double[11];
      robot.reset(new CounterRandom(1), observation);
      double[] bad = {Double.NaN, 0, 0};
      EnvironmentException e =
          assertThrows(EnvironmentException.class, () -> robot.step(bad, observation));
      assertTrue(e.getMessage().startsWith("Hopper-v4 became unstable: "), e.getMessage());
      assertTrue(e.getMessage().contains("CTRL"), e.getMessage());

      robot.reset(new CounterRandom(1), observation);
      robot.simulation().qvel().set(0, 1e300);
      e = assertThrows(EnvironmentException.class, () -> robot.step(new double[3], observation));
      assertTrue(e.getMessage().contains("QVEL"), e.getMessage());

      robot.reset(new CounterRandom(1), observation);
      assertFalse(robot.step(new double[3], observation).terminated());
    }
    assertFalse(Files.exists(Path.of("MUJOCO_LOG.TXT")), "no stray log file");
  }

  @Test
  void clampsTheForceButNotTheActionInTheControlCost() {
    try (MujocoEnvironment wide = Libraries.environment("Humanoid-v4", Libraries.REFERENCE);
        MujocoEnvironment narrow = Libraries.environment("Humanoid-v4", Libraries.REFERENCE)) {
      double[] a = new double[376];
      double[] b = new double[376];
      wide.resetToRest(a);
      narrow.resetToRest(b);
      double[] one = new double[17];
      double[] limit = new double[17];
      Arrays.fill(one, 1);
      Arrays.fill(limit, 0.4);
      double difference = narrow.step(limit, b).reward() - wide.step(one, a).reward();
      assertArrayEquals(a, b);
      assertEquals(0.1 * 17 * (1 - 0.16), difference, 1e-12);
    }
  }

  @Test
  void trajectoriesDoNotDependOnTheNumberOfThreads() throws Exception {
    double alone = episode(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Double>> together =
          IntStream.range(0, 4).mapToObj(i -> threads.submit(() -> episode(1))).toList();
      for (Future<Double> one : together) {
        assertEquals(alone, one.get());
      }
    }
  }

  private static double episode(long seed) {
    try (MujocoEnvironment robot = Libraries.environment("Humanoid-v4", Libraries.REFERENCE)) {
      CounterRandom random = new CounterRandom(seed);
      double[] observation = new double[376];
      robot.reset(random, observation);
      double sum = 0;
      for (int step = 0; step < 200; step++) {
        sum += robot.step(action(random, robot), observation).reward();
      }
      return sum;
    }
  }

  private static double[] action(CounterRandom random, MujocoEnvironment robot) {
    double[] action = new double[robot.spec().actionSize()];
    for (int i = 0; i < action.length; i++) {
      action[i] = random.nextDouble(robot.spec().low()[i], robot.spec().high()[i]);
    }
    return action;
  }
}
