package symphony.tf.updateschedule;

import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.updateschedule.UpdatePlan;
import symphony.api.updateschedule.UpdateSchedule;

/**
 * Updates the critics every time, the actor at every a-th update and the targets at every t-th.
 *
 * <p>Source: Fujimoto et al. 2018, arXiv 1802.09477, a = t = 2.
 */
@Ingredient(
    name = "delayed",
    summary = "The actor and the targets are updated less often than the critics.",
    formula = "actor every a-th update, targets every t-th",
    source = "Fujimoto et al. 2018 (arXiv 1802.09477)")
public record DelayedSchedule(
    @Parameter(value = "Updates after each environment step, G", range = "[1, inf)")
        int updatesPerStep,
    @Parameter(value = "Updates between two steps of the actor", range = "[1, inf)") int actorEvery,
    @Parameter(value = "Updates between two steps of the targets", range = "[1, inf)")
        int targetsEvery)
    implements UpdateSchedule {

  /** Checks the ranges. */
  public DelayedSchedule {
    Parameters.check(DelayedSchedule.class, updatesPerStep, actorEvery, targetsEvery);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static DelayedSchedule provider() {
    return Pluggable.declared();
  }

  @Override
  public UpdatePlan plan(long update) {
    boolean actor = (update + 1) % actorEvery == 0;
    boolean targets = (update + 1) % targetsEvery == 0;
    return new UpdatePlan(update, actor, targets, UpdatePlan.Reset.NONE);
  }
}
