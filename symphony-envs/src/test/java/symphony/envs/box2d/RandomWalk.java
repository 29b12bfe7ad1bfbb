package symphony.envs.box2d;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import symphony.api.environment.Environment;
import symphony.api.random.CounterRandom;

/**
 * A program, run in a separate JVM with a fixed heap, that takes random steps and prints how much
 * its memory grew after the first fifth of them.
 */
final class RandomWalk {

  private static final int STEPS = 100_000;

  private RandomWalk() {}

  /** Runs the task in the argument and prints kilobytes. */
  public static void main(String[] arguments) throws IOException {
    try (Environment environment = new Box2dFamily().create(arguments[0])) {
      walk(environment, STEPS / 5);
      long before = residentKilobytes();
      walk(environment, STEPS - STEPS / 5);
      System.out.println(residentKilobytes() - before);
    }
  }

  private static void walk(Environment environment, int steps) {
    CounterRandom random = new CounterRandom(steps);
    double[] observation = new double[environment.spec().observationSize()];
    environment.reset(random, observation);
    int length = 0;
    for (int t = 0; t < steps; t++) {
      double[] action = environment.spec().low().clone();
      for (int i = 0; i < action.length; i++) {
        action[i] = random.nextDouble(2 * action[i], 2 * environment.spec().high()[i]);
      }
      Environment.Outcome outcome = environment.step(action, observation);
      requireFinite(outcome.reward(), observation);
      if (outcome.terminated() || ++length == environment.spec().timeLimit()) {
        environment.reset(random, observation);
        length = 0;
      }
    }
  }

  private static void requireFinite(double reward, double[] observation) {
    double sum = reward;
    for (double o : observation) {
      sum += o;
    }
    if (!Double.isFinite(sum)) {
      throw new IllegalStateException("a number is not finite");
    }
  }

  private static long residentKilobytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
