package symphony.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import symphony.api.agent.Agent;
import symphony.api.agent.AgentSetting;
import symphony.api.agent.AgentSummary;
import symphony.api.plugin.Ingredients;
import symphony.api.random.SeedTree;
import symphony.runtime.config.AgentConfig;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.RunConfig;
import symphony.runtime.plugin.Registry;

/**
 * Milliseconds per update beside the time of its own matrix products, measured in turn in one run:
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
        "%-8s %14s %16s %8s %18s%n",
        "cohort", "update [ms]", "products [ms]", "ratio", "a member [ms]");
    for (String cohort : arguments[3].split(",")) {
      measure(run, observations, actions, Integer.parseInt(cohort), threads);
    }
  }

  private static void measure(
      RunConfig run, int observations, int actions, int cohort, int threads) {
    List<SeedTree> seeds = LongStream.range(0, cohort).mapToObj(SeedTree::new).toList();
    AgentSetting setting = new AgentSetting(observations, actions, seeds, "auto", threads);
    Ingredients ingredients = ingredients(run.agent());
    AgentSummary summary = run.agent().factory().summarize(ingredients, setting);
    int batch = batch(run);
    try (Agent agent = run.agent().factory().create(ingredients, setting);
        MatrixProductsAlone products = new MatrixProductsAlone(summary, batch, cohort, threads)) {
      warmUp(agent, observations, actions, cohort);
      double[] update = new double[ROUNDS];
      double[] floor = new double[ROUNDS];
      int repeats = summary.flopsPerUpdate() * cohort > 1e9 ? 10 : 200;
      for (int round = 0; round < ROUNDS; round++) {
        long before = agent.updates();
        long start = System.nanoTime();
        while (agent.updates() - before < repeats) {
          agent.learn(false);
        }
        update[round] = (System.nanoTime() - start) / 1e6 / (agent.updates() - before);
        start = System.nanoTime();
        for (int i = 0; i < repeats; i++) {
          products.run();
        }
        floor[round] = (System.nanoTime() - start) / 1e6 / repeats;
      }
      report(cohort, update, floor);
    }
  }

  private static void report(int cohort, double[] update, double[] floor) {
    double[] ratios = new double[update.length];
    Arrays.setAll(ratios, i -> update[i] / floor[i]);
    double ms = median(update);
    System.out.printf(
        "%-8d %14.3f %16.3f %8.2f %18.3f%n",
        cohort, ms, median(floor), median(ratios), ms / cohort);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void warmUp(Agent agent, int observations, int actions, int cohort) {
    float[] observation = new float[cohort * observations];
    float[] action = new float[cohort * actions];
    double[] rewards = new double[cohort];
    Arrays.fill(rewards, 1);
    for (int i = 0; i < agent.warmStartSteps(); i++) {
      for (int j = 0; j < observation.length; j++) {
        observation[j] = (float) Math.sin(i * 0.1 + j);
      }
      agent.act(observation, new boolean[cohort], action);
      agent.remember(rewards, observation, new boolean[cohort]);
    }
    agent.endWarmStart();
    for (int i = 0; i < 10; i++) {
      agent.learn(false);
    }
  }

  private static Ingredients ingredients(AgentConfig agent) {
    Map<Class<?>, Object> objects = new HashMap<>();
    agent.ingredients().forEach((role, chosen) -> objects.put(role.type(), chosen.create()));
    return new Ingredients(objects);
  }

  private static int batch(RunConfig run) {
    return run.resolved().values().stream()
        .filter(value -> value.path().equals("symphony.agent.batch"))
        .mapToInt(value -> Integer.parseInt(value.text()))
        .findFirst()
        .orElseThrow();
  }
}
