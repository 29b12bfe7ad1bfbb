package symphony.tf.updateschedule;

import symphony.api.plugin.Ingredient;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.api.updateschedule.UpdateScheduleProvider;

/** Offers {@link DelayedSchedule}. */
@Ingredient(
    summary = "The actor and the targets move less often than the critics.",
    formula = "actor every a-th update, targets every t-th",
    source = "Fujimoto et al. 2018 (arXiv 1802.09477)")
public final class DelayedScheduleProvider
    implements UpdateScheduleProvider<DelayedScheduleConfig> {

  @Override
  public String name() {
    return "delayed";
  }

  @Override
  public Class<DelayedScheduleConfig> configType() {
    return DelayedScheduleConfig.class;
  }

  @Override
  public UpdateSchedule create(DelayedScheduleConfig config) {
    return new DelayedSchedule(config);
  }
}
