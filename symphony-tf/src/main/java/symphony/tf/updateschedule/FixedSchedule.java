package symphony.tf.updateschedule;

import symphony.api.updateschedule.UpdatePlan;
import symphony.api.updateschedule.UpdateSchedule;

/**
 * G updates after every environment step, each moving everything. The author's code draws a fresh
 * batch for each; the paper's pseudo-code draws one and uses it G times.
 */
public final class FixedSchedule implements UpdateSchedule {

  private final FixedScheduleConfig config;

  /** With checked parameters. */
  public FixedSchedule(FixedScheduleConfig config) {
    this.config = config;
  }

  @Override
  public int updatesPerStep() {
    return config.updatesPerStep();
  }

  @Override
  public UpdatePlan plan(long update) {
    long batch =
        switch (config.batch()) {
          case FRESH -> update;
          case SHARED -> update / config.updatesPerStep();
        };
    return new UpdatePlan(batch, true, true, UpdatePlan.Reset.NONE);
  }
}
