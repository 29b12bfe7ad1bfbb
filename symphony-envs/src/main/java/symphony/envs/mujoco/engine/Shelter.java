package symphony.envs.mujoco.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.ThreadLossHandler;

/**
 * Keeps callers of MuJoCo alive: an error inside it costs a thread, see {@link Messages}. The calls
 * of one simulation go through one shelter; after an error it lets no more calls through, for
 * memory that MuJoCo has left half-written must not be read.
 */
public final class Shelter {

  private static final Executor THREADS =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("mujoco-", 0).factory());

  private final Executor threads;
  private volatile String lost;

  /** Calls on whichever thread is free. */
  public Shelter() {
    this(THREADS);
  }

  /** Calls on threads of this executor, which must be daemons. */
  public Shelter(Executor threads) {
    this.threads = threads;
  }

  /**
   * Calls on this thread if somebody holds its {@link ThreadLossHandler}, which costs nothing; the
   * thread is lost on an error. Else {@link #callApart calls apart}.
   */
  public <T> T call(Supplier<T> work) {
    return ThreadLossHandler.held() ? work.get() : callApart(work);
  }

  /** The same for work without an answer. */
  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * Calls on another thread and waits, some 10 to 20 microseconds longer.
   *
   * @throws EnvironmentException with MuJoCo's words if it stops with an error, now or before
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

  /** Whether a call apart never came back. */
  public boolean lost() {
    return lost != null;
  }
}
