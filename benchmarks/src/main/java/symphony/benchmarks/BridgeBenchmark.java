package symphony.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentFamily;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.plugin.Registry;

/**
 * What the Gymnasium bridge costs: steps per second of a loop in Python, of the same environment
 * through the bridge, and of four of them stepped by four threads, in one process and in two. The
 * first row's environment does nothing, so that its second column is the round trip. By the clock,
 * the best of three rounds; to be started in the project's folder:
 *
 * <pre>BridgeBenchmark PYTHON [SECONDS]</pre>
 *
 * <p>PYTHON must have Gymnasium and MuJoCo.
 */
public final class BridgeBenchmark {

  private static final List<String> TASKS =
      List.of("benchmarks.src.main.python.idle:Idle-v0", "Pendulum-v1", "Humanoid-v4");
  private static final int ROUNDS = 3;
  private static final int MANY = 4;

  private final String python;
  private final double seconds;

  private BridgeBenchmark(String python, double seconds) {
    this.python = python;
    this.seconds = seconds;
  }

  /** See the class. */
  public static void main(String[] arguments) throws Exception {
    double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 2;
    BridgeBenchmark benchmark = new BridgeBenchmark(arguments[0], seconds);
    System.out.printf(
        "%-12s %12s %12s %12s %15s %15s%n",
        "task", "Python loop", "bridge", "µs a step", "4, one process", "4, two");
    for (String task : TASKS) {
      benchmark.measure(task);
    }
  }

  private void measure(String task) throws IOException, InterruptedException, ExecutionException {
    double loop = 0;
    double one = 0;
    double shared = 0;
    double split = 0;
    for (int round = 0; round < ROUNDS; round++) {
      loop = Math.max(loop, pythonLoop(task));
      one = Math.max(one, bridge(task, 1, 1));
      shared = Math.max(shared, bridge(task, MANY, MANY));
      split = Math.max(split, bridge(task, MANY, MANY / 2));
    }
    System.out.printf(
        Locale.ROOT,
        "%-12s %12.0f %12.0f %12.1f %15.0f %15.0f%n",
        task.substring(task.indexOf(':') + 1),
        loop,
        one,
        1e6 / one,
        shared,
        split);
  }

  private double pythonLoop(String task) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                python,
                "-c",
                "import sys; sys.path.insert(0, '');"
                    + " exec(open('benchmarks/src/main/python/gymnasium_loop.py').read())",
                task,
                Double.toString(seconds))
            .redirectErrorStream(true)
            .start();
    String text =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    String last = text.substring(text.lastIndexOf('\n') + 1);
    if (process.waitFor() != 0) {
      System.err.println(task + " does not run in " + python + ": " + last);
      System.exit(1);
    }
    return Double.parseDouble(last);
  }

  private double bridge(String task, int count, int perProcess)
      throws InterruptedException, ExecutionException {
    List<Environment> environments = family(perProcess).create("gymnasium:" + task, count);
    List<Callable<Double>> loops = new ArrayList<>();
    for (Environment environment : environments) {
      StepLoop loop = new StepLoop(environment, loops.size());
      loops.add(() -> loop.runByTheClock(seconds));
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

  private EnvironmentFamily family(int perProcess) {
    List<String> settings =
        List.of(
            "environment.gymnasium.python=\"" + python + "\"",
            "environment.gymnasium.per-process=" + perProcess);
    return (EnvironmentFamily)
        ConfigSource.defaults(Registry.load(List.of()))
            .with("benchmark", settings)
            .families()
            .get("gymnasium")
            .create();
  }
}
