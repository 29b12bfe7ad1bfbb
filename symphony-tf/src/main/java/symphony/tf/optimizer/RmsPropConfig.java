package symphony.tf.optimizer;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link RmsProp}. */
public record RmsPropConfig(
    @Parameter(value = "The critics' learning rate", range = "(0, 1]") double learningRate,
    @Parameter(value = "The actor's learning rate", range = "(0, 1]") double actorLearningRate,
    @Parameter(value = "The square's smoothing ρ", range = "[0, 1)") double decay,
    @Parameter(value = "What keeps the divisor from zero", range = "(0, inf)") double epsilon) {

  /** Checks the ranges. */
  public RmsPropConfig {
    Parameters.check(RmsPropConfig.class, learningRate, actorLearningRate, decay, epsilon);
  }
}
