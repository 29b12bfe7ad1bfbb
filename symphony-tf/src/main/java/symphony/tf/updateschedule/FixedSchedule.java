package symphony.tf.updateschedule;

import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.updateschedule.UpdatePlan;
import symphony.api.updateschedule.UpdateSchedule;

/**
 * G updates after every environment step, each of actor, critics and targets. The author's code
 * draws a new batch for each update; the paper's pseudo-code draws one and uses it G times.
 */
@Ingredient(
    name = "fixed",
    summary = "The same number of updates after every step.",
    formula = "G updates, each with a batch of its own or all with one",
    source = "arXiv 2512.10477 (S3: G = 3)",
    differs = "The pseudo-code draws one batch and uses it G times, the code draws G.",
    neutral = true)
public record FixedSchedule(
    @Parameter(value = "Updates after each environment step, G", range = "[1, inf)")
        int updatesPerStep,
    @Parameter("Whether each update draws a fresh batch or all share one") BatchUse batch)
    implements UpdateSchedule {

  /** Checks the ranges. */
  public FixedSchedule {
    Parameters.check(FixedSchedule.class, updatesPerStep, batch);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static FixedSchedule provider() {
    return Pluggable.declared();
  }

  @Override
  public UpdatePlan plan(long update) {
    long batch =
        switch (batch()) {
          case FRESH -> update;
          case SHARED -> update / updatesPerStep;
        };
    return new UpdatePlan(batch, true, true, UpdatePlan.Reset.NONE);
  }
}
