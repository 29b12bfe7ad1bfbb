package symphony.tf.updateschedule;

import java.util.Optional;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.plugin.Selection;
import symphony.api.updateschedule.UpdatePlan;
import symphony.api.updateschedule.UpdateSchedule;

/**
 * G updates after every step, on batches that grow with the memory: {@code clip(offset + N/held,
 * smallest, batch)} transitions if N are stored.
 *
 * <p>Source: the author's code; clip(N/500, 128, 1024) in 1.0 and 2.x, 64 + min(N/333, 704) in D24.
 */
@Ingredient(
    name = "growing-batch",
    summary = "Batches grow with the memory, up to the agent's batch.",
    formula = "clip(offset + N/held, smallest, batch) transitions where the memory holds N",
    source = "the author's code (1.0 and 2.x: clip(N/500, 128, 1024); D24: 64 + min(N/333, 704))",
    differs =
        "The graph's batch has one size: a smaller one is repeated until it is full, so each "
            + "update costs as much as the largest.")
public record GrowingBatch(
    @Parameter(value = "Updates after each environment step, G", range = "[1, inf)")
        int updatesPerStep,
    @Parameter(value = "The smallest batch", range = "[1, inf)") int smallest,
    @Parameter(
            value = "The constant part of the batch, in addition to its share of the memory",
            range = "[0, inf)")
        int offset,
    @Parameter(
            value = "Transitions in the memory for each transition in the batch",
            range = "[1, inf)")
        int held)
    implements UpdateSchedule {

  /** Checks the ranges. */
  public GrowingBatch {
    Parameters.check(GrowingBatch.class, updatesPerStep, smallest, offset, held);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static GrowingBatch provider() {
    return Pluggable.declared();
  }

  @Override
  public UpdatePlan plan(long update) {
    return new UpdatePlan(update, true, true, UpdatePlan.Reset.NONE);
  }

  @Override
  public int batch(long held, int largest) {
    long wanted = Math.max(smallest, offset + held / held());
    return (int) Math.min(largest, wanted);
  }

  @Override
  public Optional<String> incompatibility(Selection selection) {
    return selection
        .memory()
        .filter(memory -> smallest > memory.batch())
        .map(
            memory ->
                "growing-batch.smallest is "
                    + smallest
                    + ", and symphony.agent.batch, the largest, is "
                    + memory.batch()
                    + ", so no batch would grow; set smallest to at most that, or choose"
                    + " update-schedule fixed");
  }
}
