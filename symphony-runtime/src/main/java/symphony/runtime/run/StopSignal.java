package symphony.runtime.run;

import java.util.function.BooleanSupplier;

/**
 * Lets another thread request that a training stops after the current step, and prevents a training
 * that another worker has taken over from writing to its files.
 */
public final class StopSignal {

  private static final long TRUSTED_NANOS = 10_000_000_000L;

  private volatile boolean requested;
  private volatile BooleanSupplier held = () -> true;
  private volatile long verified = System.nanoTime();

  /** Requests a stop. */
  public void request() {
    requested = true;
  }

  /** Whether a stop was requested. */
  public boolean requested() {
    return requested;
  }

  /** Sets the test whether this worker still owns the run. */
  public void fence(BooleanSupplier stillHeld) {
    held = stillHeld;
    verified = System.nanoTime();
  }

  /**
   * Checks that this worker still owns the run. Called before each checkpoint and summary.
   *
   * @throws LostRunException if it does not
   */
  void requireHeld() {
    if (!held.getAsBoolean()) {
      throw new LostRunException();
    }
    verified = System.nanoTime();
  }

  /**
   * The same check if the last one was some time ago, for example because the process was
   * suspended. Called in each step before anything is written.
   *
   * @throws LostRunException if another worker owns the run
   */
  void requireHeldAfterPause() {
    if (System.nanoTime() - verified > TRUSTED_NANOS) {
      requireHeld();
    }
  }
}
