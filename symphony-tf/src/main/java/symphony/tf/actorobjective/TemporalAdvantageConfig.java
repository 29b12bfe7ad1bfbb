package symphony.tf.actorobjective;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link TemporalAdvantage}. */
public record TemporalAdvantageConfig(
    @Parameter("Whether Q_T is kept for each sample or is one number for all") Form form,
    @Parameter(value = "The smoothing α of the running mean", range = "[0, 1]") double smoothing,
    @Parameter("Whether the advantage is divided by |Q_T|") boolean normalized,
    @Parameter(value = "The least |Q_T| that it is divided by", range = "(0, inf)") double floor,
    @Parameter(value = "The power k of |b|^k·tanh(kb/2); 1 is ReHAE", range = "(0, 2]")
        double power) {

  /** Checks the ranges. */
  public TemporalAdvantageConfig {
    Parameters.check(TemporalAdvantageConfig.class, form, smoothing, normalized, floor, power);
  }

  /** What the advantage is taken against. */
  public enum Form {
    /** A blend of the running mean and the sample's own value. */
    PER_SAMPLE,
    /** The running mean, updated first. */
    SCALAR
  }
}
