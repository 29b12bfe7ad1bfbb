package symphony.ablation.study;

import symphony.api.plugin.InvalidParametersException;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.report.statistics.ScoreNormalization;

/** {@code symphony.study.normalization.TASK}: the scores that become 0 and 1. */
public record ScaleConfig(
    @Parameter("return of a random policy, which counts as 0") double random,
    @Parameter("return that counts as 1") double reference) {

  /** Checks the values. */
  public ScaleConfig {
    Parameters.check(ScaleConfig.class, random, reference);
    if (random == reference) {
      throw new InvalidParametersException("reference", reference, "another number than random");
    }
  }

  ScoreNormalization.Range range() {
    return new ScoreNormalization.Range(random, reference);
  }
}
