package symphony.tf.targetweighting;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link DimpledFadeWeights}. */
public record DimpledFadeWeightsConfig(
    @Parameter(value = "The power of the fade", range = "(0, 64]") double power,
    @Parameter(
            "Whether positions are numbered 1/N to 1 as in the paper, in place of 0 to "
                + "(N−1)/N as in the code")
        boolean paperIndex,
    @Parameter(value = "The depth d of the dimple", range = "[0, 1)") double depth,
    @Parameter(value = "The width v of the dimple", range = "(0, 1]") double width) {

  /** Checks the ranges. */
  public DimpledFadeWeightsConfig {
    Parameters.check(DimpledFadeWeightsConfig.class, power, paperIndex, depth, width);
  }
}
