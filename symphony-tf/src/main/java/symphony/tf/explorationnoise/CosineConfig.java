package symphony.tf.explorationnoise;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link Cosine}. */
public record CosineConfig(
    @Parameter(value = "Half the deviation at the first step, A", range = "[0, inf)")
        double amplitude,
    @Parameter(value = "How far the cosine moves in a step, r, in radians", range = "(0, 1]")
        double rate,
    @Parameter(value = "The least deviation σ_min", range = "[0, inf)") double floor,
    @Parameter(value = "The bound c in standard deviations", range = "(0, inf)") double clip) {

  /** Checks the ranges. */
  public CosineConfig {
    Parameters.check(CosineConfig.class, amplitude, rate, floor, clip);
  }
}
