package symphony.ablation.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a contrast comes to, with the same bootstrap and the same test as a paired difference.
 *
 * @param name the contrast's name
 * @param mean mean over seeds (of the tasks' means), 95% interval
 * @param p two-sided p of the sign-flip test
 * @param seeds runs on the task that has the fewest
 */
public record Effect(String name, Estimate mean, double p, int seeds) {

  /** Estimates a contrast; empty where the scores that it needs are missing. */
  public static Optional<Effect> of(
      Contrast contrast, Map<String, Sample> byVariant, Resampling resampling, String purpose) {
    return contrast.of(byVariant).map(values -> of(contrast.name(), values, resampling, purpose));
  }

  private static Effect of(String name, Sample values, Resampling resampling, String purpose) {
    String stream = purpose + "/" + name;
    double[][] replicates =
        new Bootstrap(resampling).replicates(values.byTask(), List.of(Aggregate.MEAN), stream);
    Estimate mean = Percentiles.interval(Aggregate.MEAN.of(values), replicates[0], 0.95);
    double p = SignFlipTest.test(values, resampling, stream + "/sign-flip").p();
    return new Effect(name, mean, p, values.replication());
  }
}
