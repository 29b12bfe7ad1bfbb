package symphony.runtime.run;

import java.util.function.IntConsumer;

/** Every n-th index, one after another in one thread, watched by another. */
final class Strand implements Runnable {

  private static final int NONE = -1;

  private final int first;
  private final int stride;
  private final int count;
  private final IntConsumer firstTask;
  private final IntConsumer task;

  private int current = NONE;
  private long since;
  private boolean abandoned;

  Strand(int first, int stride, int count, IntConsumer task) {
    this(first, stride, count, task, task);
  }

  private Strand(int first, int stride, int count, IntConsumer firstTask, IntConsumer task) {
    this.first = first;
    this.stride = stride;
    this.count = count;
    this.firstTask = firstTask;
    this.task = task;
  }

  @Override
  public void run() {
    for (int i = first; i < count && begin(i); i += stride) {
      (i == first ? firstTask : task).accept(i);
    }
  }

  private synchronized boolean begin(int index) {
    current = index;
    since = System.nanoTime();
    return !abandoned;
  }

  /** The index that has taken longer than it may, or -1; from then on this strand is left behind. */
  synchronized int stuck(long patienceNanos) {
    if (current == NONE || System.nanoTime() - since < patienceNanos) {
      return NONE;
    }
    abandoned = true;
    return current;
  }

  /** Goes on where this one is stuck, first with what sets the stuck index right. */
  Strand successor(int stuck, IntConsumer recover) {
    return new Strand(stuck, stride, count, recover, task);
  }
}
