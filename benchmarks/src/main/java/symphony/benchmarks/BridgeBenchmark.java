package symphony.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import symphony.api.environment.Environment;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.plugin.Registry;

/**
 * Measures the cost of the Gymnasium bridge: steps per second of a loop in Python, of the same
 * environment through the bridge, and of four environments stepped by four threads, in one process
 * and in two. The environment of the first row does nothing, so its second column is the round
 * trip. Wall-clock time, best of three rounds. Run it in the project's folder:
 *
 * <pre>BridgeBenchmark PYTHON [SECONDS]</pre>
 *
 * <p>PYTHON must have Gymnasium and MuJoCo.
 */
public final class BridgeBenchmark {

  private static final List<String> TASKS =
      List.of(GymnasiumBridge.IDLE, "Pendulum-v1", "Humanoid-v4");
  private static final int ROUNDS = 3;
  private static final int MANY = 4;

  private final GymnasiumBridge bridge;
  private final GymnasiumLoop loop;
  private final double seconds;

  private BridgeBenchmark(GymnasiumBridge bridge, double seconds) {
    this.bridge = bridge;
    this.loop = new GymnasiumLoop(bridge.python());
    this.seconds = seconds;
  }

  /** See the class. */
  public static void main(String[] arguments) throws Exception {
    double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 2;
    List<String> python = List.of("environment.gymnasium.python=\"" + arguments[0] + "\"");
    GymnasiumBridge bridge =
        new GymnasiumBridge(
            ConfigSource.defaults(Registry.load(List.of())).with("command line", python));
    BridgeBenchmark benchmark = new BridgeBenchmark(bridge, seconds);
    System.out.printf(
        "%-12s %12s %12s %12s %15s %15s%n",
        "task", "Python loop", "bridge", "µs a step", "4, one process", "4, two");
    for (String task : TASKS) {
      benchmark.measure(task);
    }
  }

  private void measure(String task) throws InterruptedException, ExecutionException {
    double alone = 0;
    double one = 0;
    double shared = 0;
    double split = 0;
    for (int round = 0; round < ROUNDS; round++) {
      alone = Math.max(alone, pythonLoop(task));
      one = Math.max(one, bridge(task, 1, 1));
      shared = Math.max(shared, bridge(task, MANY, MANY));
      split = Math.max(split, bridge(task, MANY, MANY / 2));
    }
    System.out.printf(
        Locale.ROOT,
        "%-12s %12.0f %12.0f %12.1f %15.0f %15.0f%n",
        task.substring(task.indexOf(':') + 1),
        alone,
        one,
        1e6 / one,
        shared,
        split);
  }

  private double pythonLoop(String task) {
    Rival rival = loop.byTheClock(task, seconds);
    if (!rival.ran()) {
      System.err.println(rival.missing());
      System.exit(1);
    }
    return rival.stepsPerSecond();
  }

  private double bridge(String task, int count, int perProcess)
      throws InterruptedException, ExecutionException {
    List<Environment> environments = bridge.open(task, count, perProcess);
    List<Callable<Double>> loops = new ArrayList<>();
    for (Environment environment : environments) {
      StepLoop own = new StepLoop(environment, loops.size());
      loops.add(() -> own.runByTheClock(seconds));
    }
    double sum = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      for (Future<Double> rate : threads.invokeAll(loops)) {
        sum += rate.get();
      }
    } finally {
      environments.forEach(Environment::close);
    }
    return sum;
  }
}
