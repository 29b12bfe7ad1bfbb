package symphony.tf.updateschedule;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link GrowingBatch}. */
public record GrowingBatchConfig(
    @Parameter(value = "Updates after each environment step, G", range = "[1, inf)")
        int updatesPerStep,
    @Parameter(value = "The smallest batch", range = "[1, inf)") int smallest,
    @Parameter(value = "What the batch has beside its share of the memory", range = "[0, inf)")
        int offset,
    @Parameter(value = "Transitions in the memory for each one in the batch", range = "[1, inf)")
        int held) {

  /** Checks the ranges. */
  public GrowingBatchConfig {
    Parameters.check(GrowingBatchConfig.class, updatesPerStep, smallest, offset, held);
  }
}
