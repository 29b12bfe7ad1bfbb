package symphony.tf.updateschedule;

import symphony.api.plugin.Ingredient;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.api.updateschedule.UpdateScheduleProvider;

/** Offers {@link ShrinkPerturb}. */
@Ingredient(
    summary = "Parameters shrink towards fresh ones now and then, while the memory stays.",
    formula = "every T updates: θ ← λθ + (1−λ)·a fresh θ₀",
    source = "Ash and Adams 2020 (arXiv 1910.08475)")
public final class ShrinkPerturbProvider implements UpdateScheduleProvider<ShrinkPerturbConfig> {

  @Override
  public String name() {
    return "shrink-perturb";
  }

  @Override
  public Class<ShrinkPerturbConfig> configType() {
    return ShrinkPerturbConfig.class;
  }

  @Override
  public UpdateSchedule create(ShrinkPerturbConfig config) {
    return new ShrinkPerturb(config);
  }
}
