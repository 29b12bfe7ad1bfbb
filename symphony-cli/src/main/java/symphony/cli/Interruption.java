package symphony.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import symphony.runtime.run.StopSignal;

/**
 * Turns Ctrl-C and SIGTERM into a stop signal and delays the end of the process, by a few seconds
 * at most, until the run has written its files.
 */
public final class Interruption implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 20;

  private final StopSignal signal = new StopSignal();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop");
  private final Runnable stopper;

  /** Handles signals from now until {@link #close}. */
  public Interruption() {
    this(() -> {});
  }

  /**
   * Handles signals from now until {@link #close}.
   *
   * @param stopper stops work that does not poll the signal
   */
  public Interruption(Runnable stopper) {
    this.stopper = stopper;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** The signal that a run polls. */
  public StopSignal signal() {
    return signal;
  }

  private void stop() {
    signal.request();
    stopper.run();
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    if (!signal.requested()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
