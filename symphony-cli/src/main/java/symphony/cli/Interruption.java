package symphony.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import symphony.runtime.run.StopSignal;

/**
 * Turns Ctrl-C and SIGTERM into a stop signal, and holds the process until the run has written what
 * it must, but for a few seconds at most.
 */
public final class Interruption implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 20;

  private final StopSignal signal = new StopSignal();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop");
  private final Runnable stopper;

  /** Listens from now until {@link #close}. */
  public Interruption() {
    this(() -> {});
  }

  /**
   * Listens from now until {@link #close}.
   *
   * @param stopper stops what does not look at the signal
   */
  public Interruption(Runnable stopper) {
    this.stopper = stopper;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** What a run has to look at. */
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
