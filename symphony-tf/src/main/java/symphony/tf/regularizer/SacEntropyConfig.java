package symphony.tf.regularizer;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link SacEntropy}. */
public record SacEntropyConfig(
    @Parameter(value = "The temperature T at the beginning", range = "(0, inf)")
        double initialTemperature,
    @Parameter(
            value = "The entropy H̄ that is aimed at, for each action dimension",
            range = "(-inf, inf)")
        double targetEntropyPerAction,
    @Parameter(value = "The temperature's learning rate; 0 keeps it fixed", range = "[0, 1]")
        double learningRate) {

  /** Checks the ranges. */
  public SacEntropyConfig {
    Parameters.check(
        SacEntropyConfig.class, initialTemperature, targetEntropyPerAction, learningRate);
  }
}
