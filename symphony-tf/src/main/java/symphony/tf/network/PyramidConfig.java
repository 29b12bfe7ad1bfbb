package symphony.tf.network;

import java.util.List;
import symphony.api.plugin.InvalidParametersException;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link Pyramid}. */
public record PyramidConfig(
    @Parameter(value = "The three widths", range = "[1, inf)") List<Integer> widths,
    @Parameter(
            value = "Widths of linear maps of the observation that the actor sees beside it",
            range = "[1, inf)")
        List<Integer> actorMaps,
    @Parameter(value = "Number of critics", range = "[1, inf)") int critics,
    @Parameter(value = "Values that each critic gives", range = "[1, inf)") int nodes) {

  /** Checks the ranges. */
  public PyramidConfig {
    Parameters.check(PyramidConfig.class, widths, actorMaps, critics, nodes);
    widths = List.copyOf(widths);
    actorMaps = List.copyOf(actorMaps);
    if (widths.size() != 3) {
      throw new InvalidParametersException("widths", widths, "three widths");
    }
  }
}
