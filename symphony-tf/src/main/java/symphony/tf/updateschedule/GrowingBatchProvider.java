package symphony.tf.updateschedule;

import java.util.Optional;
import symphony.api.plugin.Choices;
import symphony.api.plugin.Ingredient;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.api.updateschedule.UpdateScheduleProvider;

/** Offers {@link GrowingBatch}. */
@Ingredient(
    summary = "Batches grow with the memory, up to the agent's batch.",
    formula = "clip(offset + N/held, smallest, batch) transitions where the memory holds N",
    source = "the author's code (1.0 and 2.x: clip(N/500, 128, 1024); D24: 64 + min(N/333, 704))",
    differs =
        "The graph's batch has one size: a smaller one is repeated until it is full, so each "
            + "update costs as much as the largest.")
public final class GrowingBatchProvider implements UpdateScheduleProvider<GrowingBatchConfig> {

  @Override
  public String name() {
    return "growing-batch";
  }

  @Override
  public Class<GrowingBatchConfig> configType() {
    return GrowingBatchConfig.class;
  }

  @Override
  public UpdateSchedule create(GrowingBatchConfig config) {
    return new GrowingBatch(config);
  }

  @Override
  public Optional<String> objection(GrowingBatchConfig config, Choices choices) {
    return choices
        .memory()
        .filter(memory -> config.smallest() > memory.batch())
        .map(
            memory ->
                "growing-batch.smallest is "
                    + config.smallest()
                    + ", and symphony.agent.batch, the largest, is "
                    + memory.batch()
                    + ", so no batch would grow; set smallest to at most that, or choose"
                    + " update-schedule fixed");
  }
}
