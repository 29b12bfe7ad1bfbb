package symphony.envs.classic;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.api.environment.Environment;
import symphony.api.environment.Environment.Outcome;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.random.CounterRandom;

/** 100,000 random steps, actions up to twice the limits: numbers stay finite and memory flat. */
class EnduranceTest {

  private static final int STEPS = 100_000;
  private static final long MEGABYTE = 1 << 20;

  @ParameterizedTest
  @ValueSource(strings = {"Pendulum-v1", "MountainCarContinuous-v0"})
  void numbersStayFiniteAndMemoryFlat(String task) {
    try (Environment environment = new ClassicFamily().create(task)) {
      play(environment, STEPS / 4);
      long before = used();
      play(environment, STEPS);
      assertTrue(used() - before < 5 * MEGABYTE, "grown by " + (used() - before));
    }
  }

  private static void play(Environment environment, int steps) {
    EnvironmentSpec spec = environment.spec();
    CounterRandom random = new CounterRandom(3);
    double[] observation = new double[spec.observationSize()];
    double[] action = new double[1];
    environment.reset(random, observation);
    for (int step = 1; step <= steps; step++) {
      action[0] = random.nextDouble(2 * spec.low()[0], 2 * spec.high()[0]);
      Outcome outcome = environment.step(action, observation);
      double sum = outcome.reward();
      for (double number : observation) {
        sum += number;
      }
      assertTrue(Double.isFinite(sum));
      if (outcome.terminated() || step % spec.timeLimit() == 0) {
        environment.reset(random, observation);
      }
    }
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
