package symphony.envs.gymnasium;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Lets calls from several threads travel together: while one exchange is under way, later calls
 * gather and leave in the next one. No call waits for another to arrive, so it does not matter how
 * many threads call, or whether an environment is ever stepped.
 */
final class Combiner {

  private final Consumer<List<Call>> exchange;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition finished = lock.newCondition();
  private List<Call> gathering = new ArrayList<>();
  private List<Call> travelling = new ArrayList<>();
  private boolean underWay;

  /**
   * Combines calls.
   *
   * @param exchange answers or fails every call it is given; only one exchange runs at a time
   */
  Combiner(Consumer<List<Call>> exchange) {
    this.exchange = exchange;
  }

  /** Returns when the call is answered. */
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
