package symphony.report.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * What a contrast comes to over seeds.
 *
 * @param name the contrast's name
 * @param mean mean over seeds (of the tasks' means), 95% interval
 * @param mean90 the same with a 90% interval, which equivalence is judged by
 * @param iqm interquartile mean over seeds and tasks, 95% interval
 * @param signFlip randomisation test of the mean
 * @param wilcoxon p of Wilcoxon's signed-rank test, a second opinion; 1 where all values are 0
 * @param seeds runs on the task that has the fewest
 */
public record Effect(
    String name,
    Estimate mean,
    Estimate mean90,
    Estimate iqm,
    SignFlipTest.Result signFlip,
    double wilcoxon,
    int seeds) {

  /** Estimates a contrast; empty where the scores that it needs are missing. */
  public static Optional<Effect> of(
      Contrast contrast, Map<String, Sample> byVariant, Resampling resampling, String purpose) {
    return contrast.of(byVariant).map(values -> of(values, resampling, purpose));
  }

  /** Estimates a contrast from its value in each run. */
  static Effect of(Sample values, Resampling resampling, String purpose) {
    String stream = purpose + "/" + values.variant();
    double[][] replicates =
        new Bootstrap(resampling)
            .replicates(values.byTask(), List.of(Aggregate.MEAN, Aggregate.IQM), stream);
    double mean = Aggregate.MEAN.of(values);
    return new Effect(
        values.variant(),
        Percentiles.interval(mean, replicates[0], 0.95),
        Percentiles.interval(mean, replicates[0], 0.90),
        Percentiles.interval(Aggregate.IQM.of(values), replicates[1], 0.95),
        SignFlipTest.test(values, resampling, stream + "/sign-flip"),
        wilcoxon(values),
        values.replication());
  }

  private static double wilcoxon(Sample values) {
    double[] all = values.observations().mapToDouble(Observation::value).toArray();
    for (double d : all) {
      if (d != 0) {
        return WilcoxonSignedRankTest.withDefaults().test(all).getPValue();
      }
    }
    return 1;
  }
}
