package symphony.tf.latentdropout;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link GradientDropout}. */
public record GradientDropoutConfig(
    @Parameter("How far one random probability reaches, or never for a fixed one")
        RandomProbability randomProbability,
    @Parameter(value = "The fixed probability p of a dropped gradient", range = "[0, 1)")
        double probability,
    @Parameter("Whether gradients that pass are divided by 1 − p") boolean rescale,
    @Parameter("Whether gradients are dropped, or multiplied by N(1, p/(1 − p))") Mask mask) {

  /** Checks the ranges. */
  public GradientDropoutConfig {
    Parameters.check(GradientDropoutConfig.class, randomProbability, probability, rescale, mask);
  }

  /** How far one random probability reaches. */
  public enum RandomProbability {
    /** The probability is fixed. */
    NEVER,
    /** Each element draws its own, which in law equals a fixed one half. */
    ELEMENT,
    /** Each row of the batch draws one for its features. */
    ROW,
    /** Each layer draws one for each update. */
    LAYER,
    /** All layers of all networks share one for each update. */
    STEP
  }

  /** What gradients are multiplied by. */
  public enum Mask {
    /** 0 with probability p, else 1. */
    COIN,
    /** 1 in the mean, with the variance p/(1 − p) that a rescaled coin has. */
    GAUSSIAN
  }
}
