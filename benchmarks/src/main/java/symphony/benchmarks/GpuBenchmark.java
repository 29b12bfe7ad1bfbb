package symphony.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import symphony.api.agent.Agent;
import symphony.api.agent.AgentSetting;
import symphony.api.random.SeedTree;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.RunConfig;
import symphony.runtime.plugin.Registry;

/**
 * Measures milliseconds per update of some configs on a device, with and without XLA's clustering,
 * for some sizes of cohorts; prints one line of CSV for each:
 *
 * <pre>GpuBenchmark DEVICE OBSERVATIONS ACTIONS COHORT[,COHORT...] CONFIG...</pre>
 *
 * <p>A case that fails has its reason in place of figures and does not stop the others; then the
 * exit status is 1.
 */
public final class GpuBenchmark {

  private static final int ROUNDS = 7;
  private static final int UPDATES = 60;

  /** A slow device gets fewer updates, so that every case has figures within a stage's limit. */
  private static final long LONGEST_NANOS = 15_000_000_000L;

  private static final double NANOS_A_SECOND = 1e9;
  private static final String FAILED = ",failed: ";

  private GpuBenchmark() {}

  /** See the class. */
  public static void main(String[] arguments) {
    System.out.println(
        "config,clustering,seeds,first update [s],update [ms],lower quartile,upper quartile,"
            + "a seed [ms],processor [ms],rounds");
    List<String> failed = new ArrayList<>();
    for (String config : Arrays.copyOfRange(arguments, 4, arguments.length)) {
      for (String cohort : arguments[3].split(",")) {
        for (boolean clustering : new boolean[] {false, true}) {
          String line = line(arguments, config, Integer.parseInt(cohort), clustering);
          System.out.println(line);
          if (line.contains(FAILED)) {
            failed.add(line);
          }
        }
      }
    }
    if (!failed.isEmpty()) {
      System.err.println(failed.size() + " without figures, the first: " + failed.getFirst());
      System.exit(1);
    }
  }

  private static String line(String[] arguments, String config, int cohort, boolean clustering) {
    RunConfig run =
        ConfigSource.of(Registry.load(List.of()), Path.of(config))
            .with("benchmark", List.of("agent.clustering=" + clustering))
            .run();
    int observations = Integer.parseInt(arguments[1]);
    int actions = Integer.parseInt(arguments[2]);
    List<SeedTree> seeds = LongStream.range(0, cohort).mapToObj(SeedTree::new).toList();
    AgentSetting setting = new AgentSetting(observations, actions, seeds, arguments[0], 0);
    String name = Path.of(config).getFileName().toString().replace(".conf", "");
    try (Agent agent = run.agent().factory().create(run.agent().ingredients(), setting)) {
      Warmth.warmUp(agent, observations, actions, cohort);
      return name + "," + clustering + "," + measured(agent, cohort);
    } catch (RuntimeException e) { // TensorFlow's too, such as a GPU whose memory is too small
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      return name + "," + clustering + "," + cohort + FAILED + why;
    }
  }

  private static String measured(Agent agent, int cohort) {
    long began = System.nanoTime();
    agent.learn(false);
    double first = (System.nanoTime() - began) / NANOS_A_SECOND;
    Meter meter = rounds(agent);
    double[] sorted = meter.wall().clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double median = sorted[n / 2];
    return String.format(
        Locale.ROOT,
        "%d,%.2f,%.3f,%.3f,%.3f,%.3f,%.3f,%d",
        cohort,
        first,
        median,
        sorted[n / 4],
        sorted[n - 1 - n / 4],
        median / cohort,
        Meter.median(meter.processor()),
        n);
  }

  private static Meter rounds(Agent agent) {
    long end = System.nanoTime() + LONGEST_NANOS;
    Meter meter = new Meter(ROUNDS);
    int round = 0;
    do {
      meter.measure(round++, () -> updates(agent, end));
    } while (round < ROUNDS && System.nanoTime() - end < 0);
    return meter.first(round);
  }

  private static long updates(Agent agent, long end) {
    long before = agent.updates();
    do {
      agent.learn(false);
    } while (agent.updates() - before < UPDATES && System.nanoTime() - end < 0);
    return agent.updates() - before;
  }
}
