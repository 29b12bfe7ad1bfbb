package symphony.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import symphony.api.agent.Agent;
import symphony.api.agent.AgentSetting;
import symphony.api.agent.AgentSummary;
import symphony.api.random.SeedTree;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.RunConfig;
import symphony.runtime.plugin.Registry;

/**
 * Measures an update of S3, ED and the small agent at Humanoid's size: Symphony's, its matrix
 * products alone, and the same procedure in PyTorch (eager and compiled) and in JAX, if the given
 * Python has them. All alternate within each round, so that other programs on the machine influence
 * them equally; ratios are relative to the products of the same round, as medians and quartiles
 * over the rounds:
 *
 * <pre>UpdateTable THREADS [PYTHON]</pre>
 */
public final class UpdateTable {

  private static final int ROUNDS = 9;
  private static final int OBSERVATIONS = 376;
  private static final int ACTIONS = 17;
  private static final Path SCRIPTS = Path.of("benchmarks", "src", "main", "python");
  private static final String PRODUCTS = "its products alone";

  /**
   * An agent's size.
   *
   * @param updates the number of updates in one measurement
   */
  private record Size(String config, int hidden, int nodes, int batch, int updates) {}

  private static final List<Size> SIZES =
      List.of(
          new Size("symphony-small", 64, 16, 48, 200),
          new Size("symphony-ed", 384, 96, 288, 10),
          new Size("symphony-s3", 512, 128, 384, 5));

  private UpdateTable() {}

  /** See the class. */
  public static void main(String[] arguments) {
    int threads = Integer.parseInt(arguments[0]);
    System.out.printf(
        "%-15s %-32s %26s %28s%n",
        "agent, " + threads + " thr.",
        "by",
        "ms an update (quartiles)",
        "to its products (quartiles)");
    for (Size size : SIZES) {
      measure(size, threads, arguments.length > 1 ? arguments[1] : "python3");
    }
  }

  private static void measure(Size size, int threads, String python) {
    RunConfig run =
        ConfigSource.of(Registry.load(List.of()), Path.of("configs", size.config() + ".conf"))
            .run();
    AgentSetting setting =
        new AgentSetting(OBSERVATIONS, ACTIONS, List.of(new SeedTree(1)), "cpu", threads);
    var factory = run.agent().factory();
    AgentSummary summary = factory.summarize(run.agent().ingredients(), setting);
    List<RivalProcess> rivals = rivals(size, threads, python);
    try (Agent agent = factory.create(run.agent().ingredients(), setting);
        MatrixProductsAlone products = new MatrixProductsAlone(summary, size.batch(), 1, threads)) {
      Warmth.warmUp(agent, OBSERVATIONS, ACTIONS, 1);
      Map<String, IntToDoubleFunction> contenders = new LinkedHashMap<>();
      contenders.put("this program", n -> ours(agent, n));
      contenders.put(PRODUCTS, n -> timed(n, () -> repeat(products, n)));
      rivals.forEach(rival -> contenders.put(rival.name(), rival::milliseconds));
      report(size, rounds(contenders, size.updates()));
    } finally {
      rivals.forEach(RivalProcess::close);
    }
  }

  private static List<RivalProcess> rivals(Size size, int threads, String python) {
    List<RivalProcess> rivals = new ArrayList<>();
    for (List<String> one :
        List.of(
            List.of("pytorch_update.py"),
            List.of("pytorch_update.py", "cpu", "compile"),
            List.of("jax_update.py"))) {
      List<String> command = new ArrayList<>(List.of(python, SCRIPTS.resolve(one.getFirst()) + ""));
      for (int number :
          List.of(size.hidden(), size.nodes(), size.batch(), OBSERVATIONS, ACTIONS, threads)) {
        command.add(String.valueOf(number));
      }
      command.addAll(one.subList(1, one.size()));
      RivalProcess.start(command).ifPresent(rivals::add);
    }
    return rivals;
  }

  private static Map<String, double[]> rounds(
      Map<String, IntToDoubleFunction> contenders, int updates) {
    Map<String, double[]> times = new LinkedHashMap<>();
    contenders.keySet().forEach(name -> times.put(name, new double[ROUNDS]));
    contenders.values().forEach(contender -> contender.applyAsDouble(updates));
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, IntToDoubleFunction> one : contenders.entrySet()) {
        times.get(one.getKey())[round] = one.getValue().applyAsDouble(updates);
      }
    }
    return times;
  }

  private static double timed(int times, Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e6 / times;
  }

  /** Milliseconds per update; a step has several updates, so there may be more than requested. */
  private static double ours(Agent agent, int count) {
    long before = agent.updates();
    long began = System.nanoTime();
    while (agent.updates() - before < count) {
      agent.learn(false);
    }
    return (System.nanoTime() - began) / 1e6 / (agent.updates() - before);
  }

  private static void repeat(MatrixProductsAlone products, int count) {
    for (int i = 0; i < count; i++) {
      products.run();
    }
  }

  private static void report(Size size, Map<String, double[]> times) {
    double[] products = times.get(PRODUCTS);
    times.forEach(
        (name, wall) -> {
          double[] ratios = new double[ROUNDS];
          Arrays.setAll(ratios, i -> wall[i] / products[i]);
          System.out.printf(
              "%-15s %-32s %26s %28s%n",
              size.config().replace("symphony-", ""), name, spread(wall), spread(ratios));
        });
  }

  private static String spread(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "%.3f (%.3f-%.3f)",
        sorted[ROUNDS / 2],
        sorted[ROUNDS / 4],
        sorted[ROUNDS - 1 - ROUNDS / 4]);
  }
}
