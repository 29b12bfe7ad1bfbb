package symphony.tf.updateschedule;

import symphony.api.updateschedule.UpdatePlan;
import symphony.api.updateschedule.UpdateSchedule;

/**
 * Every T updates parameters and targets shrink towards fresh ones, {@code θ ← λθ + (1-λ)θ₀}, and
 * the optimizer begins anew; the memory stays.
 *
 * <p>Source: Ash and Adams 2020, arXiv 1910.08475.
 */
public final class ShrinkPerturb implements UpdateSchedule {

  private final ShrinkPerturbConfig config;

  /** With checked parameters. */
  public ShrinkPerturb(ShrinkPerturbConfig config) {
    this.config = config;
  }

  @Override
  public int updatesPerStep() {
    return config.updatesPerStep();
  }

  @Override
  public UpdatePlan plan(long update) {
    boolean due = update > 0 && update % config.period() == 0;
    UpdatePlan.Reset reset =
        due ? new UpdatePlan.Reset(config.scope().part(), config.kept()) : UpdatePlan.Reset.NONE;
    return new UpdatePlan(update, true, true, reset);
  }
}
