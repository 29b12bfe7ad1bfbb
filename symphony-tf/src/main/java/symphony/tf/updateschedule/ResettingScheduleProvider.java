package symphony.tf.updateschedule;

import symphony.api.plugin.Ingredient;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.api.updateschedule.UpdateScheduleProvider;

/** Offers {@link ResettingSchedule}. */
@Ingredient(
    summary = "Parameters are drawn anew now and then, while the memory stays.",
    formula = "every T updates: θ ← a fresh θ₀",
    source = "Nikishin et al. 2022 (arXiv 2205.07802)",
    differs = "Nikishin et al. reset the last layers and the optimizer with them.")
public final class ResettingScheduleProvider
    implements UpdateScheduleProvider<ResettingScheduleConfig> {

  @Override
  public String name() {
    return "resets";
  }

  @Override
  public Class<ResettingScheduleConfig> configType() {
    return ResettingScheduleConfig.class;
  }

  @Override
  public UpdateSchedule create(ResettingScheduleConfig config) {
    return new ResettingSchedule(config);
  }
}
