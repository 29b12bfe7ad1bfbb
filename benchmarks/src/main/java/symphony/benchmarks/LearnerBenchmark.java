package symphony.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import symphony.api.agent.Agent;
import symphony.api.agent.AgentSetting;
import symphony.api.agent.AgentSummary;
import symphony.api.plugin.Ingredients;
import symphony.api.random.SeedTree;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.RunConfig;
import symphony.runtime.plugin.Registry;

/**
 * Measures milliseconds per update compared with the time of its matrix products alone, measured
 * alternately, in wall-clock time (median and quartiles over the rounds) and in CPU time of the
 * process, which other programs influence least; ratios are medians over the rounds:
 *
 * <pre>LearnerBenchmark CONFIG OBSERVATIONS ACTIONS COHORT[,COHORT...] [THREADS]</pre>
 */
public final class LearnerBenchmark {

  private static final int ROUNDS = 15;

  private LearnerBenchmark() {}

  /** See the class. */
  public static void main(String[] arguments) {
    RunConfig run = ConfigSource.of(Registry.load(List.of()), Path.of(arguments[0])).run();
    int observations = Integer.parseInt(arguments[1]);
    int actions = Integer.parseInt(arguments[2]);
    int threads = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 2;
    System.out.printf(
        "%-7s %24s %24s %7s %11s %12s %7s %13s%n",
        "cohort",
        "update [ms] (quartiles)",
        "products [ms] (quartiles)",
        "ratio",
        "update cpu",
        "products cpu",
        "ratio",
        "a member [ms]");
    for (String cohort : arguments[3].split(",")) {
      measure(run, observations, actions, Integer.parseInt(cohort), threads);
    }
  }

  private static void measure(
      RunConfig run, int observations, int actions, int cohort, int threads) {
    List<SeedTree> seeds = LongStream.range(0, cohort).mapToObj(SeedTree::new).toList();
    AgentSetting setting = new AgentSetting(observations, actions, seeds, "auto", threads);
    Ingredients ingredients = run.agent().ingredients();
    AgentSummary summary = run.agent().factory().summarize(ingredients, setting);
    int batch = batch(run);
    try (Agent agent = run.agent().factory().create(ingredients, setting);
        MatrixProductsAlone products = new MatrixProductsAlone(summary, batch, cohort, threads)) {
      Warmth.warmUp(agent, observations, actions, cohort);
      repeatLearning(agent);
      int repeats = summary.flopsPerUpdate() * cohort > 1e9 ? 5 : 200;
      Meter updates = new Meter(ROUNDS);
      Meter floor = new Meter(ROUNDS);
      for (int round = 0; round < ROUNDS; round++) {
        updates.measure(round, () -> update(agent, repeats));
        floor.measure(round, () -> repeat(products, repeats));
      }
      report(cohort, updates, floor);
    }
  }

  private static long update(Agent agent, int repeats) {
    long before = agent.updates();
    while (agent.updates() - before < repeats) {
      agent.learn(false);
    }
    return agent.updates() - before;
  }

  private static long repeat(MatrixProductsAlone products, int repeats) {
    for (int i = 0; i < repeats; i++) {
      products.run();
    }
    return repeats;
  }

  private static void report(int cohort, Meter update, Meter floor) {
    System.out.printf(
        Locale.ROOT,
        "%-7d %24s %24s %7.2f %11.3f %12.3f %7.2f %13.3f%n",
        cohort,
        update.spread(),
        floor.spread(),
        Meter.medianRatio(update.wall(), floor.wall()),
        Meter.median(update.processor()),
        Meter.median(floor.processor()),
        Meter.medianRatio(update.processor(), floor.processor()),
        Meter.median(update.wall()) / cohort);
  }

  private static void repeatLearning(Agent agent) {
    for (int i = 0; i < 10; i++) {
      agent.learn(false);
    }
  }

  private static int batch(RunConfig run) {
    return run.resolved().values().stream()
        .filter(value -> value.path().equals("symphony.agent.batch"))
        .mapToInt(value -> Integer.parseInt(value.text()))
        .findFirst()
        .orElseThrow();
  }
}
