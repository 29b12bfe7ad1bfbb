package symphony.runtime.run;

import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import symphony.api.environment.ThreadLossHandler;

/** Processes every n-th index in order on one thread, while another thread monitors it. */
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

  /**
   * Completes when all indices are processed, or exceptionally with the exception of the task or a
   * {@link ThreadLostException}.
   */
  CompletableFuture<Void> end() {
    return end;
  }

  /**
   * Called by the waiting thread after each interval of waiting: returns whether one index has
   * exceeded its time limit, after which this task is abandoned. The intervals are added up and no
   * clock is read, so a clock that jumps or a suspended process does not end an episode.
   */
  synchronized boolean stuck(long waitedNanos, long patienceNanos) {
    waited = current == watched ? waited + waitedNanos : 0;
    watched = current;
    abandoned = current != NONE && waited >= patienceNanos;
    return abandoned;
  }

  /**
   * The task that continues after this one was abandoned, starting with the recovery of its index.
   */
  synchronized StripedTask successor(IntConsumer recover) {
    return new StripedTask(current, stride, count, recover, task);
  }
}
