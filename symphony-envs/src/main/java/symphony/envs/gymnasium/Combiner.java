package symphony.envs.gymnasium;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Combines calls of several threads into one exchange: calls that arrive during an exchange are
 * sent together in the next one. No call waits for other calls, so any number of threads may call
 * and any environment may be idle.
 */
final class Combiner {

  private final Consumer<List<Call>> exchange;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition finished = lock.newCondition();
  private List<Call> gathering = new ArrayList<>();
  private List<Call> travelling = new ArrayList<>();
  private boolean underWay;

  /**
   * Creates a combiner.
   *
   * @param exchange answers or fails every call passed to it; only one exchange runs at a time
   */
  Combiner(Consumer<List<Call>> exchange) {
    this.exchange = exchange;
  }

  /** Sends a call and returns when it is answered. */
  void submit(Call call) {
    lock.lock();
    try {
      gathering.add(call);
      while (!call.answered()) {
        if (underWay) {
          finished.awaitUninterruptibly();
        } else {
          depart();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void depart() {
    List<Call> batch = gathering;
    gathering = travelling;
    travelling = batch;
    underWay = true;
    lock.unlock();
    try {
      exchange.accept(batch);
    } finally {
      lock.lock();
      batch.forEach(Call::settle);
      batch.clear();
      underWay = false;
      finished.signalAll();
    }
  }
}
