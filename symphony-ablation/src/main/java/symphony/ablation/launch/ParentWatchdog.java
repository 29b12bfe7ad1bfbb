package symphony.ablation.launch;

import java.io.IOException;
import java.io.InputStream;
import symphony.runtime.run.StopSignal;

/**
 * Asks for an end when a stream ends: a process that was started by another, whose pipe it reads,
 * does not outlive it.
 */
public final class ParentWatchdog {

  private ParentWatchdog() {}

  /** Watches a stream from now on. */
  public static void tie(InputStream in, StopSignal stop) {
    Thread.ofPlatform().daemon().name("leash").start(() -> watch(in, stop));
  }

  private static void watch(InputStream in, StopSignal stop) {
    try {
      while (in.read() >= 0) {
        // What is said does not matter, only that somebody is there.
      }
    } catch (IOException e) {
      // A broken pipe has ended too.
    }
    stop.request();
  }
}
