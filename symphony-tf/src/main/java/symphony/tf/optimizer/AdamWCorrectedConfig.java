package symphony.tf.optimizer;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link AdamWCorrected}. */
public record AdamWCorrectedConfig(
    @Parameter(value = "The critics' learning rate", range = "(0, 1]") double learningRate,
    @Parameter(value = "The actor's learning rate", range = "(0, 1]") double actorLearningRate,
    @Parameter(value = "The mean's smoothing β₁", range = "[0, 1)") double beta1,
    @Parameter(value = "The square's smoothing β₂", range = "[0, 1)") double beta2,
    @Parameter(value = "The decay λ; 0 is plain Adam", range = "[0, 1]") double weightDecay,
    @Parameter(value = "What keeps the divisor from zero", range = "(0, inf)") double epsilon) {

  /** Checks the ranges. */
  public AdamWCorrectedConfig {
    Parameters.check(
        AdamWCorrectedConfig.class,
        learningRate,
        actorLearningRate,
        beta1,
        beta2,
        weightDecay,
        epsilon);
  }
}
