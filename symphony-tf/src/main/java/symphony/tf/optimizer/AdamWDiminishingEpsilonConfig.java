package symphony.tf.optimizer;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link AdamWDiminishingEpsilon}. */
public record AdamWDiminishingEpsilonConfig(
    @Parameter(value = "The critics' learning rate", range = "(0, 1]") double learningRate,
    @Parameter(value = "The actor's learning rate", range = "(0, 1]") double actorLearningRate,
    @Parameter(value = "The mean's smoothing β₁", range = "[0, 1)") double beta1,
    @Parameter(value = "The smoothing β₂ of square and ε", range = "[0, 1)") double beta2,
    @Parameter(value = "The decay λ", range = "[0, 1]") double weightDecay,
    @Parameter(value = "What ε fades to, ε_end", range = "(0, 1)") double finalEpsilon) {

  /** Checks the ranges. */
  public AdamWDiminishingEpsilonConfig {
    Parameters.check(
        AdamWDiminishingEpsilonConfig.class,
        learningRate,
        actorLearningRate,
        beta1,
        beta2,
        weightDecay,
        finalEpsilon);
  }
}
