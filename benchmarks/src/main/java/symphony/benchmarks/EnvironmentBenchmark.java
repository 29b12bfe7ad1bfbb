package symphony.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import symphony.api.environment.EnvironmentFamily;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.Selected;
import symphony.runtime.plugin.Registry;

/**
 * Measures environment steps per second of every bundled task that runs here, with random actions,
 * on one thread and on two, compared with a loop in another language over the same engine, measured
 * alternately: a loop in C on the same MuJoCo for the robots, a loop in Python over Gymnasium's
 * environment for the others (for Box2D's tasks the same C++ engine). Seconds are CPU time of the
 * stepping thread, so a busy machine has little influence. The last line is the Gymnasium bridge's
 * round trip. Run it in the project's folder:
 *
 * <pre>EnvironmentBenchmark [SECONDS] [TASK...] [KEY=VALUE...]</pre>
 *
 * <p>{@code environment.gymnasium.python=...} names a Python with {@code gymnasium[box2d]}. A
 * sentence below the table reports what is missing for a loop.
 */
public final class EnvironmentBenchmark {

  private static final int ROUNDS = 3;

  private final ConfigSource source;
  private final double seconds;
  private final GymnasiumBridge bridge;
  private final GymnasiumLoop pythonLoop;
  private final MujocoLoop cLoop = new MujocoLoop();
  private final Set<String> missing = new LinkedHashSet<>();

  private EnvironmentBenchmark(ConfigSource source, double seconds) {
    this.source = source;
    this.seconds = seconds;
    bridge = new GymnasiumBridge(source);
    pythonLoop = new GymnasiumLoop(bridge.python());
  }

  /** See the class. */
  public static void main(String[] arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    List<String> assignments = words.stream().filter(word -> word.contains("=")).toList();
    words.removeAll(assignments);
    double seconds = words.isEmpty() ? 2 : Double.parseDouble(words.removeFirst());
    ConfigSource source =
        ConfigSource.defaults(Registry.load(List.of())).with("command line", assignments);
    new EnvironmentBenchmark(source, seconds).run(words);
  }

  private void run(List<String> wanted) {
    System.out.printf(
        "%-26s %12s %12s %7s %16s %10s%n",
        "task", "one thread", "two", "ratio", "other loop", "Java/other");
    for (Selected<EnvironmentFamily> chosen : source.families().values()) {
      EnvironmentFamily family = chosen.instance();
      if (family.missing().isEmpty()) {
        family.tasks().stream()
            .filter(task -> !task.endsWith(":"))
            .filter(task -> wanted.isEmpty() || wanted.contains(task))
            .forEach(task -> measure(family, task));
      }
    }
    roundTrip();
    missing.forEach(System.out::println);
  }

  /**
   * Measures the best of some rounds, so that other programs on the machine have little influence.
   */
  private void measure(EnvironmentFamily family, String task) {
    try (StepLoop first = new StepLoop(family.create(task), 1);
        StepLoop second = new StepLoop(family.create(task), 2)) {
      first.run(seconds / 2);
      double one = 0;
      double two = 0;
      Rival other = rival(task);
      for (int round = 0; round < ROUNDS; round++) {
        one = Math.max(one, first.run(seconds));
        two = Math.max(two, together(first, second));
        other = other.ran() ? other.orFaster(rival(task)) : other;
      }
      print(task, one, two, other);
    }
  }

  private Rival rival(String task) {
    if (MujocoLoop.knows(task)) {
      return cLoop.run(task, seconds);
    }
    return bridge
        .missing()
        .map(what -> Rival.lacks("Python", "The loops in Python are left out: " + what + "."))
        .orElseGet(() -> pythonLoop.byProcessorTime(task, seconds));
  }

  private void print(String task, double one, double two, Rival other) {
    System.out.printf(
        Locale.ROOT,
        "%-26s %12.0f %12.0f %7.2f %16s %10s%n",
        task,
        one,
        two,
        two / one,
        other.ran()
            ? String.format(Locale.ROOT, "%s %.0f", other.language(), other.stepsPerSecond())
            : "-",
        other.ran() ? String.format(Locale.ROOT, "%.2f", one / other.stepsPerSecond()) : "-");
    if (!other.ran()) {
      missing.add(other.missing());
    }
  }

  private void roundTrip() {
    bridge
        .missing()
        .ifPresentOrElse(
            what -> missing.add("The bridge's round trip is left out: " + what + "."),
            () -> {
              RoundTrip trip = RoundTrip.measure(bridge);
              System.out.printf(
                  Locale.ROOT,
                  "Round trip of the Gymnasium bridge, by the clock: best %.1f µs, median %.1f"
                      + " µs.%n",
                  trip.best(),
                  trip.median());
            });
  }

  private double together(StepLoop first, StepLoop second) {
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
