package symphony.tf.updateschedule;

import symphony.api.updateschedule.UpdatePlan;
import symphony.api.updateschedule.UpdateSchedule;

/**
 * The critics move at every update, the actor at every a-th and the targets at every t-th.
 *
 * <p>Source: Fujimoto et al. 2018, arXiv 1802.09477, a = t = 2.
 */
public final class DelayedSchedule implements UpdateSchedule {

  private final DelayedScheduleConfig config;

  /** With checked parameters. */
  public DelayedSchedule(DelayedScheduleConfig config) {
    this.config = config;
  }

  @Override
  public int updatesPerStep() {
    return config.updatesPerStep();
  }

  @Override
  public UpdatePlan plan(long update) {
    boolean actor = (update + 1) % config.actorEvery() == 0;
    boolean targets = (update + 1) % config.targetsEvery() == 0;
    return new UpdatePlan(update, actor, targets, UpdatePlan.Reset.NONE);
  }
}
