package symphony.runtime.run;

import java.util.function.BooleanSupplier;

/**
 * Lets another thread ask a training to end after the step that is under way, and keeps a training
 * that another worker has taken over from writing into its successor's files.
 */
public final class StopSignal {

  private static final long TRUSTED_NANOS = 10_000_000_000L;

  private volatile boolean requested;
  private volatile BooleanSupplier held = () -> true;
  private volatile long verified = System.nanoTime();

  /** Asks for it. */
  public void request() {
    requested = true;
  }

  /** Whether it was asked for. */
  public boolean requested() {
    return requested;
  }

  /** Sets how to find out whether the run is still this worker's. */
  public void fence(BooleanSupplier stillHeld) {
    held = stillHeld;
    verified = System.nanoTime();
  }

  /**
   * Asks whether the run is still this worker's. Called before each checkpoint and summary.
   *
   * @throws LostRunException if it is not
   */
  void requireHeld() {
    if (!held.getAsBoolean()) {
      throw new LostRunException();
    }
    verified = System.nanoTime();
  }

  /**
   * The same where that was not asked for a while, as after the process was frozen. Called in each
   * step before anything is written.
   *
   * @throws LostRunException if it is not
   */
  void requireHeldAfterPause() {
    if (System.nanoTime() - verified > TRUSTED_NANOS) {
      requireHeld();
    }
  }
}
