package symphony.api.environment;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * How an engine says that the thread inside it will never come back.
 *
 * <p>Some engines in C report a broken state to a handler that must not return, and no exception
 * may cross C. All that such a handler can do is to give up its thread. With {@link #cut} it first
 * tells whoever waits for that thread, who can then continue at once with another thread and
 * another environment instead of waiting for an answer that never comes.
 *
 * <p>The runtime holds the lifeline of every thread that steps environments. An environment that
 * may be used by others as well asks {@link #held} and steps on a thread of its own where nobody
 * does.
 */
public final class ThreadLossHandler {

  private static final ThreadLocal<Consumer<String>> HOLDER = new ThreadLocal<>();

  private ThreadLossHandler() {}

  /**
   * Does something on this thread while somebody holds its lifeline.
   *
   * @param lost is told why, on this thread, if the thread will never come back
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

  /** Whether somebody holds this thread's lifeline. */
  public static boolean held() {
    return HOLDER.get() != null;
  }

  /**
   * Tells who holds this thread's lifeline and parks the thread for ever. Returns only where nobody
   * holds it.
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
