package symphony.tf.optimizer;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link Sgd}. */
public record SgdConfig(
    @Parameter(value = "The critics' learning rate", range = "(0, 1]") double learningRate,
    @Parameter(value = "The actor's learning rate", range = "(0, 1]") double actorLearningRate,
    @Parameter(value = "The momentum μ", range = "[0, 1)") double momentum) {

  /** Checks the ranges. */
  public SgdConfig {
    Parameters.check(SgdConfig.class, learningRate, actorLearningRate, momentum);
  }
}
