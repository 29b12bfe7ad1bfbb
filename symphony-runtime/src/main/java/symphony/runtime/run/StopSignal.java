package symphony.runtime.run;

/** Lets another thread ask a training to end after the step that is under way. */
public final class StopSignal {

  private volatile boolean requested;

  /** Asks for it. */
  public void request() {
    requested = true;
  }

  /** Whether it was asked for. */
  public boolean requested() {
    return requested;
  }
}
