package symphony.runtime.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import symphony.runtime.config.TrainingConfig;

/**
 * Steps several environments in parallel. It does not wait for ever for an environment that exceeds
 * the time limit or whose engine has blocked its thread. Each index is processed by one thread, and
 * no thread touches data of another index, so results do not depend on the number of threads.
 */
final class EnvironmentExecutor implements AutoCloseable {

  private static final long LONGEST_GLANCE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int LEAST_GLANCES = 4;

  private final int threads;
  private final double patienceSeconds;
  private final int maxLost;
  private int lost;
  private final ExecutorService pool =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("environments-", 0).factory());

  /** Creates an executor with the configured threads and time limit. */
  EnvironmentExecutor(TrainingConfig config) {
    threads = config.threadsHere();
    patienceSeconds = config.stepTimeout();
    maxLost = config.maxLostThreads();
  }

  /** The recovery for an index whose task does not return. */
  @FunctionalInterface
  interface Recovery {

    /** Recovers the index; {@code why} is a sentence for records and users. */
    void recover(int index, String why);
  }

  /**
   * Runs a task for every index below {@code count} and waits for all. A thread that does not
   * return is abandoned, and another one continues with the recovery.
   *
   * @throws IllegalStateException if more threads are lost than the config allows
   */
  void each(int count, IntConsumer task, Recovery recovery) {
    int strands = Math.min(threads, count);
    List<StripedTask> begun = new ArrayList<>();
    for (int s = 0; s < strands; s++) {
      begun.add(begin(new StripedTask(s, strands, count, task)));
    }
    RuntimeException fault = null;
    for (StripedTask strand : begun) {
      try {
        await(strand, recovery);
      } catch (RuntimeException e) {
        fault = fault == null ? e : fault;
      }
    }
    if (fault != null) {
      throw fault;
    }
  }

  private StripedTask begin(StripedTask strand) {
    pool.execute(strand);
    return strand;
  }

  private void await(StripedTask strand, Recovery recovery) {
    long patience = (long) (patienceSeconds * TimeUnit.SECONDS.toNanos(1));
    long glance = Math.clamp(patience / LEAST_GLANCES, 1, LONGEST_GLANCE_NANOS);
    try {
      while (!endsWithin(glance, strand)) {
        if (strand.stuck(glance, patience)) {
          goOn(strand, "the environment did not answer within " + patienceSeconds + " s", recovery);
          return;
        }
      }
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof ThreadLostException thread)) {
        throw rethrown(e.getCause());
      }
      goOn(strand, thread.getMessage(), recovery);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while environments were stepping", e);
    }
  }

  private static boolean endsWithin(long nanos, StripedTask strand)
      throws InterruptedException, ExecutionException {
    try {
      strand.end().get(nanos, TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  private void goOn(StripedTask strand, String why, Recovery recovery) {
    if (++lost > maxLost) {
      throw new IllegalStateException(
          "%d environments did not return, more than training.max-lost-threads allows; the last: %s"
              .formatted(lost, why));
    }
    await(begin(strand.successor(index -> recovery.recover(index, why))), recovery);
  }

  private static RuntimeException rethrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
