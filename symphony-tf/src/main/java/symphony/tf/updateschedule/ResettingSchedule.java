package symphony.tf.updateschedule;

import symphony.api.updateschedule.UpdatePlan;
import symphony.api.updateschedule.UpdateSchedule;

/**
 * Every T updates the output layers or everything is drawn anew; the memory stays.
 *
 * <p>Source: Nikishin et al. 2022, arXiv 2205.07802.
 */
public final class ResettingSchedule implements UpdateSchedule {

  private final ResettingScheduleConfig config;

  /** With checked parameters. */
  public ResettingSchedule(ResettingScheduleConfig config) {
    this.config = config;
  }

  @Override
  public int updatesPerStep() {
    return config.updatesPerStep();
  }

  @Override
  public UpdatePlan plan(long update) {
    UpdatePlan.Reset anew = new UpdatePlan.Reset(config.scope().part(), 0);
    boolean due = update > 0 && update % config.period() == 0;
    return new UpdatePlan(update, true, true, due ? anew : UpdatePlan.Reset.NONE);
  }
}
