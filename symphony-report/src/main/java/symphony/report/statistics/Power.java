package symphony.report.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Power of the verdicts by simulation: normal scores with a common standard deviation, a real
 * difference of one variant, all others equal to the base.
 *
 * @param variants number of variants, including the base
 * @param tasks number of tasks; each adds runs
 * @param runs number of runs of each variant on each task
 * @param paired whether runs are paired by seed; simulated pairs are uncorrelated
 * @param trials number of simulated studies
 */
public record Power(int variants, int tasks, int runs, boolean paired, int trials) {

  /** The power that a plan should reach. */
  public static final double WANTED = 0.8;

  private static final int DRAWS = 999;
  private static final double LARGEST = 8;
  private static final int HALVINGS = 6;

  /**
   * A simulated share.
   *
   * @param value the share
   * @param error its Monte Carlo standard error
   */
  public record Share(double value, double error) {

    static Share of(int hits, int trials) {
      double share = hits / (double) trials;
      // If no or all trials succeed, the error is that of half a trial and not 0.
      double spread = Math.max(share * (1 - share), 0.5 / trials);
      return new Share(share, Math.sqrt(spread / trials));
    }
  }

  /**
   * The share of studies in which a difference of this size, in standard deviations of scores, is
   * decided.
   */
  public Share at(double effect) {
    int hits = 0;
    for (int trial = 0; trial < trials; trial++) {
      hits += decided(effect, trial) ? 1 : 0;
    }
    return Share.of(hits, trials);
  }

  /**
   * The approximate smallest difference that is found with a power of 80%, in standard deviations
   * of scores; infinite if it is above 8.
   */
  public double detectable() {
    double low = 0;
    double high = LARGEST;
    if (runs * tasks < Verdict.FEWEST_RUNS || at(high).value() < WANTED) {
      return Double.POSITIVE_INFINITY;
    }
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (low + high) / 2;
      if (at(middle).value() < WANTED) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private boolean decided(double effect, int trial) {
    Resampling resampling = new Resampling(trial, DRAWS, 1, false);
    RandomGenerator random = resampling.stream("power");
    Map<String, Sample> samples = new LinkedHashMap<>();
    List<Contrast> contrasts = new ArrayList<>();
    for (int v = 0; v < variants; v++) {
      String name = "v" + v;
      double shift = v == 1 ? effect : 0;
      List<Observation> observations = new ArrayList<>();
      for (int task = 0; task < tasks; task++) {
        for (int run = 0; run < runs; run++) {
          observations.add(new Observation("t" + task, run, shift + random.nextGaussian()));
        }
      }
      samples.put(name, Sample.of(name, observations));
      if (v > 0) {
        contrasts.add(Contrast.difference(name, "v0"));
      }
    }
    return runs * tasks >= Verdict.FEWEST_RUNS
        && runs > 1
        && new Family(contrasts, samples, paired, resampling, "power").adjustedP("v1 - v0")
            < Family.LEVEL;
  }
}
