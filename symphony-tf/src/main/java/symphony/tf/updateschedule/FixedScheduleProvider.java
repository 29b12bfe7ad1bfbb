package symphony.tf.updateschedule;

import symphony.api.plugin.Ingredient;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.api.updateschedule.UpdateScheduleProvider;

/** Offers {@link FixedSchedule}. */
@Ingredient(
    summary = "The same number of updates after every step.",
    formula = "G updates, each with a batch of its own or all with one",
    source = "arXiv 2512.10477 (S3: G = 3)",
    differs = "The pseudo-code draws one batch and uses it G times, the code draws G.",
    neutral = true)
public final class FixedScheduleProvider implements UpdateScheduleProvider<FixedScheduleConfig> {

  @Override
  public String name() {
    return "fixed";
  }

  @Override
  public Class<FixedScheduleConfig> configType() {
    return FixedScheduleConfig.class;
  }

  @Override
  public UpdateSchedule create(FixedScheduleConfig config) {
    return new FixedSchedule(config);
  }
}
