package symphony.runtime.plugin;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Reports the plugin whose code exits the program or does not return for a long time while it is
 * created; neither throws an exception that could be reported.
 */
public final class PluginWatch {

  private static final long PATIENCE_SECONDS = 60;

  /** The plugin whose code each thread runs. */
  private static final Map<Thread, String> MAKING = new ConcurrentHashMap<>();

  private static final ScheduledThreadPoolExecutor CLOCK =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("plugin-watch").factory());

  static {
    CLOCK.setRemoveOnCancelPolicy(true);
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(PluginWatch::tellOfExit, "plugin-exit"));
    } catch (IllegalStateException e) {
      // The program is already exiting for another reason.
    }
  }

  private PluginWatch() {}

  /**
   * Runs a plugin's code.
   *
   * @param who the plugin's name in messages
   */
  public static <R> R making(String who, Supplier<R> code) {
    ScheduledFuture<?> late =
        CLOCK.schedule(() -> tellOfDelay(who), PATIENCE_SECONDS, TimeUnit.SECONDS);
    MAKING.put(Thread.currentThread(), who);
    try {
      return code.get();
    } finally {
      MAKING.remove(Thread.currentThread());
      late.cancel(false);
    }
  }

  private static void tellOfExit() {
    MAKING.forEach(
        (thread, who) -> {
          if (callsExit(thread)) {
            System.err.println(
                who
                    + " ended the program while it was created: its code calls System.exit; choose"
                    + " another, or repair the module.");
          }
        });
  }

  /**
   * Whether a thread is calling exit. A signal also ends the program, but then no plugin is calling
   * exit.
   */
  private static boolean callsExit(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .anyMatch(
            frame ->
                frame.getClassName().equals(Runtime.class.getName())
                    && frame.getMethodName().equals("exit"));
  }

  private static void tellOfDelay(String who) {
    System.err.println(
        "Creating %s has taken %d seconds so far; waiting for its code (Ctrl-C ends the wait)."
            .formatted(who, PATIENCE_SECONDS));
  }
}
