package symphony.runtime.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;

/**
 * Steps several environments at once, and does not wait for ever for one that does not answer. Each
 * index is handled whole by one thread, and none touches another's data, so results do not depend on
 * the number of threads.
 */
final class Workers implements AutoCloseable {

  private static final long LONGEST_GLANCE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final int threads;
  private final long patienceNanos;
  private final ExecutorService pool =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("environments-", 0).factory());

  /**
   * With a number of threads, 0 for all cores.
   *
   * @param patienceSeconds how long one index may take
   */
  Workers(int threads, double patienceSeconds) {
    this.threads = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    this.patienceNanos = (long) (patienceSeconds * TimeUnit.SECONDS.toNanos(1));
  }

  /**
   * Does something for every index below {@code count} and waits for all of it.
   *
   * @param recover is done in place of the task for an index that takes too long; the thread that is
   *     stuck in it is left behind
   */
  void each(int count, IntConsumer task, IntConsumer recover) {
    int strands = Math.min(threads, count);
    List<Strand> begun = new ArrayList<>();
    List<Future<?>> ends = new ArrayList<>();
    for (int s = 0; s < strands; s++) {
      Strand strand = new Strand(s, strands, count, task);
      begun.add(strand);
      ends.add(pool.submit(strand));
    }
    RuntimeException fault = null;
    for (int s = 0; s < strands; s++) {
      try {
        await(begun.get(s), ends.get(s), recover);
      } catch (RuntimeException e) {
        fault = fault == null ? e : fault;
      }
    }
    if (fault != null) {
      throw fault;
    }
  }

  private void await(Strand strand, Future<?> end, IntConsumer recover) {
    try {
      end.get(Math.min(LONGEST_GLANCE_NANOS, patienceNanos), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      int stuck = strand.stuck(patienceNanos);
      if (stuck < 0) {
        await(strand, end, recover);
        return;
      }
      Strand successor = strand.successor(stuck, recover);
      await(successor, pool.submit(successor), recover);
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while environments were stepping", e);
    }
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
