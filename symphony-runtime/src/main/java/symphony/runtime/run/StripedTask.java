package symphony.runtime.run;

import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import symphony.api.environment.ThreadLossHandler;

/** Every n-th index, one after another in one thread, watched by another. */
final class StripedTask implements Runnable {

  private static final int NONE = -1;

  private final int first;
  private final int stride;
  private final int count;
  private final IntConsumer firstTask;
  private final IntConsumer task;
  private final CompletableFuture<Void> end = new CompletableFuture<>();

  private int current = NONE;
  private int watched = NONE;
  private long waited;
  private boolean abandoned;

  StripedTask(int first, int stride, int count, IntConsumer task) {
    this(first, stride, count, task, task);
  }

  private StripedTask(int first, int stride, int count, IntConsumer firstTask, IntConsumer task) {
    this.first = first;
    this.stride = stride;
    this.count = count;
    this.firstTask = firstTask;
    this.task = task;
  }

  @Override
  public void run() {
    try {
      ThreadLossHandler.holding(this::lose, this::work);
      end.complete(null);
    } catch (Throwable e) {
      end.completeExceptionally(e);
    }
  }

  private void work() {
    for (int i = first; i < count && begin(i); i += stride) {
      (i == first ? firstTask : task).accept(i);
    }
  }

  private synchronized boolean begin(int index) {
    current = index;
    return !abandoned;
  }

  private void lose(String why) {
    end.completeExceptionally(new ThreadLostException(why));
  }

  /** Completed when all is done, or with what was thrown, or with a {@link ThreadLostException}. */
  CompletableFuture<Void> end() {
    return end;
  }

  /**
   * Called by who has waited a while in vain: whether one index has taken longer than it may. From
   * then on this strand is left behind. What was waited is added up and no clock is read, so a
   * clock that jumps, or a process that was stopped for an hour, costs no environment its episode.
   */
  synchronized boolean stuck(long waitedNanos, long patienceNanos) {
    waited = current == watched ? waited + waitedNanos : 0;
    watched = current;
    abandoned = current != NONE && waited >= patienceNanos;
    return abandoned;
  }

  /** Continues where this one was left behind, first with what sets that index right. */
  synchronized StripedTask successor(IntConsumer recover) {
    return new StripedTask(current, stride, count, recover, task);
  }
}
