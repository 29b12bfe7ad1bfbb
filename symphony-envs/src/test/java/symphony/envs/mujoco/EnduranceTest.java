package symphony.envs.mujoco;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symphony.api.environment.Environment.Outcome;
import symphony.api.environment.ThreadLossHandler;
import symphony.api.random.CounterRandom;

/**
 * Tests that long runs have finite numbers and constant memory: 100,000 steps in total, most of
 * them of cheap robots; 100,000 steps of each robot with
 *
 * <pre>mvn -pl symphony-envs -am test -Dtest=EnduranceTest -Dsurefire.failIfNoSpecifiedTests=false
 *     -Dsymphony.endurance=100000</pre>
 */
class EnduranceTest {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final long MEGABYTE = 1 << 20;

  @ParameterizedTest
  @CsvSource({
    "Humanoid-v4, 8000",
    "Walker2d-v4, 12000",
    "Ant-v4, 10000",
    "Hopper-v4, 25000",
    "HalfCheetah-v4, 45000"
  })
  void staysFiniteAndFlatUnderRandomActions(String task, int few) throws IOException {
    int steps = Integer.getInteger("symphony.endurance", few);
    try (MujocoEnvironment robot = Libraries.environment(task, Libraries.REFERENCE)) {
      CounterRandom random = new CounterRandom(7);
      playHeld(robot, random, steps / 4);
      long outside = outsideTheHeap();
      long inside = insideTheHeap();
      playHeld(robot, random, 3 * steps / 4);
      long outsideGrown = outsideTheHeap() - outside;
      long insideGrown = insideTheHeap() - inside;
      System.out.printf(
          Locale.ROOT,
          "%s: %,d steps, every number finite; grown from a quarter of them to the end:"
              + " %.1f MB outside the heap, %.1f MB inside%n",
          task,
          steps,
          (double) outsideGrown / MEGABYTE,
          (double) insideGrown / MEGABYTE);
      assertTrue(outsideGrown < 40 * MEGABYTE, "grown by " + outsideGrown);
      assertTrue(insideGrown < 5 * MEGABYTE, "grown by " + insideGrown);
    }
  }

  /** Each simulation uses megabytes outside the heap, so 300 leaked ones would be detected. */
  @Test
  void releasesItsMemoryWhenClosed() throws IOException {
    MujocoFamily family = Libraries.family(Libraries.REFERENCE);
    open(family, 20);
    long before = outsideTheHeap();
    open(family, 300);
    assertTrue(
        outsideTheHeap() - before < 100 * MEGABYTE, "grown by " + (outsideTheHeap() - before));
  }

  private static void open(MujocoFamily family, int times) {
    double[] observation = new double[376];
    for (int i = 0; i < times; i++) {
      try (MujocoEnvironment robot = (MujocoEnvironment) family.create("Humanoid-v4")) {
        robot.reset(new CounterRandom(i), observation);
        robot.step(new double[17], observation);
      }
    }
  }

  /** Steps as the runtime does, on a thread with a thread-loss handler. */
  private static void playHeld(MujocoEnvironment robot, CounterRandom random, int steps) {
    ThreadLossHandler.holding(Assertions::fail, () -> play(robot, random, steps));
  }

  private static void play(MujocoEnvironment robot, CounterRandom random, int steps) {
    double[] observation = new double[robot.spec().observationSize()];
    double[] action = new double[robot.spec().actionSize()];
    robot.reset(random, observation);
    for (int step = 0; step < steps; step++) {
      for (int i = 0; i < action.length; i++) {
        action[i] = random.nextDouble(robot.spec().low()[i], robot.spec().high()[i]);
      }
      Outcome outcome = robot.step(action, observation);
      assertTrue(Double.isFinite(outcome.reward() + sum(observation)));
      if (outcome.terminated()) {
        robot.reset(random, observation);
      }
    }
  }

  /**
   * The sum, which is finite if and only if all numbers are, because none is near the range of a
   * double.
   */
  private static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }

  private static long insideTheHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** The resident bytes of this process without the heap. */
  private static long outsideTheHeap() throws IOException {
    Assumptions.assumeTrue(Files.isReadable(STATUS), "only Linux tells a process's memory here");
    System.gc();
    long kilobytes =
        Files.readAllLines(STATUS).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum();
    return kilobytes * 1024 - Runtime.getRuntime().totalMemory();
  }
}
