package symphony.envs.mujoco.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.ThreadLossHandler;

/**
 * Protects callers of MuJoCo from its errors, each of which blocks a thread for ever, see {@link
 * Messages}. All calls of one simulation use one shelter; after an error it refuses further calls,
 * because memory that MuJoCo has left inconsistent must not be read.
 */
public final class Shelter {

  private static final Executor THREADS =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("mujoco-", 0).factory());

  private final Executor threads;
  private volatile String lost;

  /** Creates a shelter that uses any free thread. */
  public Shelter() {
    this(THREADS);
  }

  /** Creates a shelter that uses threads of this executor, which must be daemon threads. */
  public Shelter(Executor threads) {
    this.threads = threads;
  }

  /**
   * Calls on this thread if it has a {@link ThreadLossHandler}, which is free of overhead; an error
   * blocks the thread. Otherwise uses {@link #callApart}.
   */
  public <T> T call(Supplier<T> work) {
    return ThreadLossHandler.held() ? work.get() : callApart(work);
  }

  /** The same for work without a result. */
  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * Calls on another thread and waits, which costs 10 to 20 microseconds.
   *
   * @throws EnvironmentException with MuJoCo's message if this call or an earlier one fails with an
   *     error
   */
  public <T> T callApart(Supplier<T> work) {
    if (lost()) {
      throw new EnvironmentException(lost);
    }
    CompletableFuture<T> answer = new CompletableFuture<>();
    threads.execute(
        () -> ThreadLossHandler.holding(why -> lose(why, answer), () -> fill(answer, work)));
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw switch (e.getCause()) {
        case RuntimeException known -> known;
        case Error error -> throw error;
        default -> e;
      };
    }
  }

  private void lose(String why, CompletableFuture<?> answer) {
    lost = why;
    answer.completeExceptionally(new EnvironmentException(why));
  }

  private static <T> void fill(CompletableFuture<T> answer, Supplier<T> work) {
    try {
      answer.complete(work.get());
    } catch (Throwable e) {
      answer.completeExceptionally(e);
    }
  }

  /** Whether a call on another thread never returned. */
  public boolean lost() {
    return lost != null;
  }
}
