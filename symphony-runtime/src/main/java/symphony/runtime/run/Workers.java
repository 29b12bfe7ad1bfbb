package symphony.runtime.run;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Steps several environments at once. Each index is always handled whole by one thread, and none
 * touches another's data, so results do not depend on the number of threads.
 */
final class Workers implements AutoCloseable {

  private final int threads;
  private final ExecutorService pool;

  /** With a number of threads, 0 for all cores. */
  Workers(int threads) {
    this.threads = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    this.pool =
        this.threads == 1
            ? null
            : Executors.newFixedThreadPool(
                this.threads - 1, Thread.ofPlatform().daemon().name("environments-", 0).factory());
  }

  /** Does something for every index below {@code count} and waits for all of it. */
  void each(int count, IntConsumer task) {
    int parts = Math.min(threads, count);
    if (parts <= 1) {
      IntStream.range(0, count).forEach(task);
      return;
    }
    List<Future<Void>> others =
        IntStream.range(1, parts).mapToObj(p -> pool.submit(part(p, parts, count, task))).toList();
    RuntimeException own = null;
    try {
      part(0, parts, count, task).call();
    } catch (Exception e) {
      own = runtime(e);
    }
    for (Future<Void> other : others) {
      own = waitFor(other, own);
    }
    if (own != null) {
      throw own;
    }
  }

  private static Callable<Void> part(int first, int stride, int count, IntConsumer task) {
    return () -> {
      for (int i = first; i < count; i += stride) {
        task.accept(i);
      }
      return null;
    };
  }

  private static RuntimeException waitFor(Future<Void> future, RuntimeException earlier) {
    try {
      future.get();
      return earlier;
    } catch (ExecutionException e) {
      return earlier == null ? runtime(e.getCause()) : earlier;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while environments were stepping", e);
    }
  }

  private static RuntimeException runtime(Throwable fault) {
    return fault instanceof RuntimeException runtime ? runtime : new IllegalStateException(fault);
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.shutdownNow();
    }
  }
}
