package symphony.tf.network;

import java.util.List;
import symphony.api.plugin.InvalidParametersException;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link Mlp}. */
public record MlpConfig(
    @Parameter(value = "Widths of the hidden layers", range = "[1, inf)") List<Integer> hidden,
    @Parameter(value = "Number of critics", range = "[1, inf)") int critics,
    @Parameter(value = "Values that each critic gives", range = "[1, inf)") int nodes) {

  /** Checks the ranges. */
  public MlpConfig {
    Parameters.check(MlpConfig.class, hidden, critics, nodes);
    hidden = List.copyOf(hidden);
    if (hidden.isEmpty()) {
      throw new InvalidParametersException(
          "hidden", hidden, "one width or more, such as [256, 256]");
    }
  }
}
