package symphony.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import symphony.api.environment.EnvironmentFamily;
import symphony.runtime.config.Chosen;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.plugin.Registry;

/**
 * Environment steps per second of every bundled task that runs here, with random actions, on one
 * thread and on two at once, beside a C loop on the same MuJoCo, measured in turn in one run.
 * Seconds are those of the stepping thread's own processor time, so that a busy machine changes
 * little; on a quiet one they are those of the clock. To be started in the project's folder:
 *
 * <pre>EnvironmentBenchmark [SECONDS] [TASK...]</pre>
 */
public final class EnvironmentBenchmark {

  private static final int ROUNDS = 3;

  private EnvironmentBenchmark() {}

  /** See the class. */
  public static void main(String[] arguments) {
    double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 2;
    List<String> wanted = List.of(arguments).stream().skip(1).toList();
    System.out.printf(
        "%-26s %12s %12s %7s %12s %8s%n", "task", "one thread", "two", "ratio", "C loop", "Java/C");
    for (Chosen chosen : ConfigSource.defaults(Registry.load(List.of())).families().values()) {
      EnvironmentFamily family = (EnvironmentFamily) chosen.create();
      if (family.missing().isEmpty()) {
        family.tasks().stream()
            .filter(task -> !task.endsWith(":"))
            .filter(task -> wanted.isEmpty() || wanted.contains(task))
            .forEach(task -> measure(family, task, seconds));
      }
    }
  }

  /** The best of some rounds each, so that a neighbour on the machine spoils no number. */
  private static void measure(EnvironmentFamily family, String task, double seconds) {
    try (StepLoop first = new StepLoop(family.create(task), 1);
        StepLoop second = new StepLoop(family.create(task), 2)) {
      first.run(seconds / 2);
      double one = 0;
      double two = 0;
      double c = 0;
      for (int round = 0; round < ROUNDS; round++) {
        one = Math.max(one, first.run(seconds));
        two = Math.max(two, together(first, second, seconds));
        OptionalLong loop = MujocoLoop.stepsPerSecond(task, seconds);
        c = Math.max(c, loop.isPresent() ? loop.getAsLong() : 0);
      }
      System.out.printf(
          Locale.ROOT,
          "%-26s %12.0f %12.0f %7.2f %12s %8s%n",
          task,
          one,
          two,
          two / one,
          c > 0 ? String.format(Locale.ROOT, "%.0f", c) : "",
          c > 0 ? String.format(Locale.ROOT, "%.2f", one / c) : "");
    }
  }

  private static double together(StepLoop first, StepLoop second, double seconds) {
    double[] other = {0};
    Thread thread = new Thread(() -> other[0] = second.run(seconds));
    thread.start();
    double own = first.run(seconds);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return own + other[0];
  }
}
