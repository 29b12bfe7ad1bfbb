package symphony.ablation.statistics;

import java.util.List;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * What is known about x − y of two variants whose runs are paired by task and seed.
 *
 * @param pairing the runs that were paired, and those that could not be
 * @param mean mean difference (of the tasks' means), 95% interval
 * @param mean90 the same with a 90% interval, which equivalence is judged by
 * @param iqm interquartile mean of the differences, 95% interval
 * @param signFlip randomisation test of the mean difference
 * @param wilcoxon p of Wilcoxon's signed-rank test, a second opinion; 1 where all differences are 0
 * @param correlation correlation of x and y over seeds; pairing helps only where it is positive. NaN
 *     where one side does not vary
 * @param improvement unpaired P(X &gt; Y), 95% interval
 */
public record PairedComparison(
    Pairing pairing,
    Estimate mean,
    Estimate mean90,
    Estimate iqm,
    SignFlipTest.Result signFlip,
    double wilcoxon,
    double correlation,
    Estimate improvement) {

  /**
   * Compares two variants.
   *
   * @throws IllegalArgumentException if no run of one has a partner in the other
   */
  public static PairedComparison of(Sample x, Sample y, Resampling resampling, String purpose) {
    Pairing pairing = Pairing.of(x, y);
    if (pairing.pairs().isEmpty()) {
      throw new IllegalArgumentException(
          "variants " + x.variant() + " and " + y.variant() + " share no task and seed");
    }
    Sample differences = pairing.differences();
    List<Aggregate> aggregates = List.of(Aggregate.MEAN, Aggregate.IQM);
    double[][] replicates =
        new Bootstrap(resampling)
            .replicates(differences.byTask(), aggregates, purpose + "/difference");
    double mean = Aggregate.MEAN.of(differences);
    return new PairedComparison(
        pairing,
        Percentiles.interval(mean, replicates[0], 0.95),
        Percentiles.interval(mean, replicates[0], 0.90),
        Percentiles.interval(Aggregate.IQM.of(differences), replicates[1], 0.95),
        SignFlipTest.test(differences, resampling, purpose + "/sign-flip"),
        wilcoxon(differences),
        Correlation.within(pairing.pairs()),
        ImprovementProbability.estimate(x, y, resampling, purpose + "/improvement"));
  }

  /** The number of pairs on the task that has the fewest. */
  public int replication() {
    return pairing.differences().replication();
  }

  private static double wilcoxon(Sample differences) {
    double[] all = differences.observations().mapToDouble(Observation::value).toArray();
    for (double d : all) {
      if (d != 0) {
        return WilcoxonSignedRankTest.withDefaults().test(all).getPValue();
      }
    }
    return 1;
  }
}
