package symphony.tf.updateschedule;

import symphony.api.updateschedule.UpdatePlan;
import symphony.api.updateschedule.UpdateSchedule;

/**
 * G updates after every step, on batches that grow with the memory: {@code clip(offset + N/held,
 * smallest, batch)} transitions where N are held.
 *
 * <p>Source: the author's code; clip(N/500, 128, 1024) in 1.0 and 2.x, 64 + min(N/333, 704) in D24.
 */
public final class GrowingBatch implements UpdateSchedule {

  private final GrowingBatchConfig config;

  /** With checked parameters. */
  public GrowingBatch(GrowingBatchConfig config) {
    this.config = config;
  }

  @Override
  public int updatesPerStep() {
    return config.updatesPerStep();
  }

  @Override
  public UpdatePlan plan(long update) {
    return new UpdatePlan(update, true, true, UpdatePlan.Reset.NONE);
  }

  @Override
  public int batch(long held, int largest) {
    long wanted = Math.max(config.smallest(), config.offset() + held / config.held());
    return (int) Math.min(largest, wanted);
  }
}
