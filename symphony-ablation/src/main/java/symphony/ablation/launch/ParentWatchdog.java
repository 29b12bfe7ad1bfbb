package symphony.ablation.launch;

import java.io.IOException;
import java.io.InputStream;
import symphony.runtime.run.StopSignal;

/**
 * Requests a stop when a stream ends, so that a process that reads a pipe of its parent does not
 * outlive the parent.
 */
public final class ParentWatchdog {

  private ParentWatchdog() {}

  /** Starts to watch a stream. */
  public static void tie(InputStream in, StopSignal stop) {
    Thread.ofPlatform().daemon().name("leash").start(() -> watch(in, stop));
  }

  private static void watch(InputStream in, StopSignal stop) {
    try {
      while (in.read() >= 0) {
        // The data is ignored; only its end matters.
      }
    } catch (IOException e) {
      // A broken pipe is also an end.
    }
    stop.request();
  }
}
