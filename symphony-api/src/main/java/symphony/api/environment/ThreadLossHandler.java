package symphony.api.environment;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Lets an engine report that the thread inside it will never return.
 *
 * <p>Some engines in C report a broken state to a handler that must not return, and no exception
 * may cross C. Such a handler can only give up its thread. With {@link #cut} it first notifies the
 * caller that waits for that thread; the caller can then continue at once with another thread and
 * another environment instead of waiting for an answer that never comes.
 *
 * <p>The runtime registers a handler for every thread that steps environments. An environment that
 * may also be used elsewhere asks {@link #held} and steps on its own thread if no handler is
 * registered.
 */
public final class ThreadLossHandler {

  private static final ThreadLocal<Consumer<String>> HOLDER = new ThreadLocal<>();

  private ThreadLossHandler() {}

  /**
   * Runs an action on this thread while a handler is registered for the thread.
   *
   * @param lost receives the reason, on this thread, if the thread will never return
   */
  public static void holding(Consumer<String> lost, Runnable task) {
    Consumer<String> outer = HOLDER.get();
    HOLDER.set(lost);
    try {
      task.run();
    } finally {
      HOLDER.set(outer);
    }
  }

  /** Whether a handler is registered for this thread. */
  public static boolean held() {
    return HOLDER.get() != null;
  }

  /**
   * Notifies this thread's handler and parks the thread for ever. Returns only if no handler is
   * registered.
   *
   * @param why one sentence
   */
  public static void cut(String why) {
    Consumer<String> lost = HOLDER.get();
    if (lost == null) {
      return;
    }
    try {
      lost.accept(why);
    } finally {
      parkForEver();
    }
  }

  /** An interrupt would make every later parking return at once, so its mark is taken away. */
  private static void parkForEver() {
    while (true) {
      LockSupport.park();
      Thread.interrupted();
    }
  }
}
