package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.environment.Environment;
import symphony.api.random.CounterRandom;
import symphony.api.random.SeedTree;
import symphony.runtime.fake.Fakes;

/**
 * A cohort's tables against a loop of one seed in a few lines: the fake agent acts with a gain that
 * every update raises by 0.01, after five steps without updates.
 */
class PlainTrainingTest {

  private static final int STEPS = 150;
  private static final int WARM_UP = 5;
  private static final int EVALUATION_EVERY = 40;
  private static final int METRICS_EVERY = 7;

  @TempDir Path folder;

  @BeforeEach
  void train() {
    ShortTraining.train(ShortTraining.config(folder), new StopSignal());
  }

  /** The rows that a training of one seed writes, as numbers. */
  private static final class Plain {

    final List<double[]> episodes = new ArrayList<>();
    final List<double[]> evaluations = new ArrayList<>();
    final List<double[]> metrics = new ArrayList<>();
    private final SeedTree seed;
    private final CounterRandom noise;
    private double gain;

    Plain(long seed) {
      this.seed = new SeedTree(seed);
      this.noise = this.seed.child("agent").child("noise").random();
    }

    void train() {
      Environment environment = new Fakes.Family().create("Line-v0");
      double[] observation = new double[2];
      double sum = 0;
      double total = 0;
      int length = 0;
      int episode = 0;
      environment.reset(start(episode), observation);
      for (int step = 1; step <= STEPS; step++) {
        double policy = -gain * (float) observation[0];
        float action = (float) Math.tanh(policy + 0.2 * (noise.nextDouble() - 0.5));
        Environment.Outcome outcome = environment.step(new double[] {2 * action}, observation);
        total += outcome.reward();
        sum += outcome.reward();
        length++;
        gain += step > WARM_UP ? 0.01 : 0;
        if (outcome.terminated() || length == environment.spec().timeLimit()) {
          episodes.add(new double[] {step, episode, total, length});
          episode++;
          environment.reset(start(episode), observation);
          total = 0;
          length = 0;
        }
        if (step % METRICS_EVERY == 0) {
          metrics.add(new double[] {step, step - WARM_UP, gain, sum});
        }
        if (step % EVALUATION_EVERY == 0 || step == STEPS) {
          evaluations.add(evaluation(step));
        }
      }
    }

    private CounterRandom start(long episode) {
      return seed.child("environment").child(episode).random();
    }

    private double[] evaluation(long step) {
      double[] returns = new double[3];
      int lengths = 0;
      for (int e = 0; e < returns.length; e++) {
        Environment environment = new Fakes.Family().create("Line-v0");
        double[] observation = new double[2];
        environment.reset(seed.child("evaluation").child(step).child(e).random(), observation);
        boolean ended = false;
        for (int t = 1; !ended && t <= environment.spec().timeLimit(); t++) {
          float action = (float) Math.tanh(-gain * (float) observation[0]);
          Environment.Outcome outcome = environment.step(new double[] {2 * action}, observation);
          returns[e] += outcome.reward();
          ended = outcome.terminated();
          lengths++;
        }
      }
      return new double[] {
        step,
        returns.length,
        Arrays.stream(returns).average().orElseThrow(),
        Arrays.stream(returns).min().orElseThrow(),
        Arrays.stream(returns).max().orElseThrow(),
        lengths / (double) returns.length
      };
    }
  }

  /** These columns of a table. */
  private List<double[]> table(long seed, String name, String... columns) throws IOException {
    List<String> lines = Files.readAllLines(ShortTraining.cell(folder, seed).resolve(name));
    List<String> header = List.of(lines.getFirst().split(","));
    List<double[]> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      rows.add(
          Arrays.stream(columns)
              .mapToDouble(column -> Double.parseDouble(cells[header.indexOf(column)]))
              .toArray());
    }
    return rows;
  }

  private static void assertRows(List<double[]> expected, List<double[]> found, String what) {
    assertEquals(expected.size(), found.size(), what);
    for (int i = 0; i < expected.size(); i++) {
      for (int j = 0; j < expected.get(i).length; j++) {
        assertEquals(
            expected.get(i)[j], found.get(i)[j], 1e-6, what + ", row " + i + ", column " + j);
      }
    }
  }

  @Test
  void everyMemberIsTrainedAndEvaluatedAsIfItWereAlone() throws IOException {
    for (long seed : List.of(1L, 2L)) {
      Plain plain = new Plain(seed);
      plain.train();
      assertRows(
          plain.episodes,
          table(seed, "episodes.csv", "step", "episode", "return", "length"),
          "episodes of seed " + seed);
      assertRows(
          plain.evaluations,
          table(
              seed,
              "evaluations.csv",
              "step",
              "episodes",
              "return_mean",
              "return_min",
              "return_max",
              "length_mean"),
          "evaluations of seed " + seed);
      assertRows(
          plain.metrics,
          table(seed, "metrics.csv", "step", "update", "gain", "reward_sum"),
          "metrics of seed " + seed);
    }
  }
}
