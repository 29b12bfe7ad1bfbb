package symphony.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the whole program: environment steps per second of soft actor-critic, one update per
 * step, by {@code ./symphony train configs/sac.conf}, by Stable-Baselines3 (PyTorch) and by SBX
 * (JAX) if the given Python has them and Gymnasium's MuJoCo tasks:
 *
 * <pre>TrainingTable THREADS TASK STEPS [PYTHON]</pre>
 *
 * <p>Each is started as a process twice per round, for a short and for a long training; the
 * difference of {@code STEPS} steps does not contain the start, but does contain what Java compiles
 * during these steps. All alternate within each round and are restricted to the same {@code
 * THREADS} cores. Prints medians and ranges over the rounds. Linux only.
 */
public final class TrainingTable {

  private static final int ROUNDS = 3;

  /** Steps of random actions, without updates. */
  private static final int EXPLORATION = 100;

  /** Steps of the short training: some updates, before which JAX compiles. */
  private static final int SHORT = 300;

  private static final double NANOS_A_SECOND = 1e9;

  private TrainingTable() {}

  /** The command of a training of so many steps. */
  private interface Training {
    List<String> command(int steps);
  }

  /** See the class. */
  public static void main(String[] arguments) throws IOException {
    int threads = Integer.parseInt(arguments[0]);
    String task = arguments[1];
    int steps = Integer.parseInt(arguments[2]);
    String python = arguments.length > 3 ? arguments[3] : "python3";
    Path runs = Files.createTempDirectory("training-table");
    Map<String, Training> contenders = new LinkedHashMap<>();
    contenders.put("this program", count -> ours(task, threads, count, runs));
    for (String library : List.of("sb3", "sbx")) {
      Training rival = count -> rival(python, library, task, threads, count);
      Subprocess.Ended ended = run(rival, EXPLORATION, threads);
      if (ended.good()) {
        contenders.put(ended.lastLine(), rival);
      } else {
        System.err.println(library + " is left out: " + ended.lastLine());
      }
    }
    Map<String, double[]> rates = new LinkedHashMap<>();
    contenders.keySet().forEach(name -> rates.put(name, new double[ROUNDS]));
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Training> one : contenders.entrySet()) {
        double started = seconds(one.getValue(), SHORT, threads);
        double all = seconds(one.getValue(), SHORT + steps, threads);
        double rate = steps / (all - started);
        rates.get(one.getKey())[round] = rate;
        System.err.printf(Locale.ROOT, "round %d: %s %.0f%n", round + 1, one.getKey(), rate);
      }
    }
    System.out.printf("%s, threads: %d, steps/s of %d steps%n", task, threads, steps);
    rates.forEach(
        (name, rate) -> {
          Arrays.sort(rate);
          System.out.printf(
              Locale.ROOT,
              "%-48s %6.0f (%.0f-%.0f)%n",
              name,
              rate[ROUNDS / 2],
              rate[0],
              rate[ROUNDS - 1]);
        });
  }

  private static List<String> ours(String task, int threads, int steps, Path runs) {
    return List.of(
        "./symphony",
        "train",
        "configs/sac.conf",
        "task=" + task,
        "training.steps=" + steps,
        "training.threads=" + threads,
        "agent.replay.capacity=100000",
        "agent.warm-start.uniform-actions.steps=" + EXPLORATION,
        "evaluation.every=" + steps,
        "evaluation.episodes=1",
        "run.keep-memory=false",
        "run.output=" + runs.resolve(String.valueOf(System.nanoTime())));
  }

  private static List<String> rival(
      String python, String library, String task, int threads, int steps) {
    List<String> command = new ArrayList<>(List.of(python));
    command.add(Path.of("benchmarks", "src", "main", "python", "sac_training.py").toString());
    command.addAll(List.of(library, task));
    for (int number : new int[] {threads, EXPLORATION, steps}) {
      command.add(String.valueOf(number));
    }
    return command;
  }

  private static Subprocess.Ended run(Training training, int steps, int threads) {
    List<String> command = new ArrayList<>(List.of("taskset", "-c", "0-" + (threads - 1)));
    command.addAll(training.command(steps));
    return Subprocess.run(command.toArray(String[]::new));
  }

  private static double seconds(Training training, int steps, int threads) {
    long began = System.nanoTime();
    Subprocess.Ended ended = run(training, steps, threads);
    if (!ended.good()) {
      throw new IllegalStateException(ended.lastLine());
    }
    return (System.nanoTime() - began) / NANOS_A_SECOND;
  }
}
