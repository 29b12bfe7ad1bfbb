package symphony.runtime.checkpoint;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import symphony.api.agent.StateWriter;

/**
 * Takes checkpoints and stops the training only for the time of a copy: a separate thread writes
 * the copy. Only one checkpoint is in progress at a time.
 */
public final class Checkpointer implements AutoCloseable {

  private final CheckpointStore store;
  private final Runnable before;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("checkpoints").factory());
  private CompletableFuture<Written> underWay = CompletableFuture.completedFuture(null);
  private Written last;

  /**
   * A checkpoint that is safely stored.
   *
   * @param step after which it was taken
   * @param bytes that were written; blocks that had not changed are not among them
   * @param seconds that writing took
   */
  public record Written(long step, long bytes, double seconds) {}

  /**
   * Writes to a store.
   *
   * @param before makes durable what a checkpoint of this store refers to; called by the writing
   *     thread before each
   */
  public Checkpointer(CheckpointStore store, Runnable before) {
    this.store = store;
    this.before = before;
  }

  /**
   * Copies a state and lets it be written; waits for the one before if that is not done yet.
   *
   * @param state writes every block
   * @throws symphony.record.OutputException if the one before could not be written
   */
  public void take(long step, Consumer<StateWriter> state) {
    take(step, CheckpointStore.KEPT, state);
  }

  /**
   * The same for the checkpoint of a finished run: those before it are forgotten.
   *
   * @param state writes every block that a trained agent needs
   */
  public void takeLast(long step, Consumer<StateWriter> state) {
    take(step, 1, state);
  }

  /**
   * Copies a state for another folder, behind whatever is under way, so that what is kept is on
   * disk before the next checkpoint of the training.
   *
   * @param kept how many checkpoints that folder keeps
   */
  public void keep(CheckpointStore other, int kept, long step, Consumer<StateWriter> state) {
    await();
    Snapshot snapshot = snapshot(other, step, state);
    underWay =
        CompletableFuture.supplyAsync(
            () -> {
              try (snapshot) {
                other.write(snapshot, kept);
                return null;
              }
            },
            writer);
  }

  private void take(long step, int kept, Consumer<StateWriter> state) {
    await();
    Snapshot snapshot = snapshot(store, step, state);
    underWay = CompletableFuture.supplyAsync(() -> write(step, kept, snapshot), writer);
  }

  private static Snapshot snapshot(CheckpointStore store, long step, Consumer<StateWriter> state) {
    Snapshot snapshot = new Snapshot(step, store::holds);
    try {
      state.accept(snapshot);
      return snapshot;
    } catch (RuntimeException e) {
      snapshot.close();
      throw e;
    }
  }

  private Written write(long step, int kept, Snapshot snapshot) {
    try (snapshot) {
      long began = System.nanoTime();
      before.run();
      store.write(snapshot, kept);
      return new Written(step, snapshot.bytes(), (System.nanoTime() - began) / 1e9);
    }
  }

  /**
   * Waits until everything is stored.
   *
   * @throws symphony.record.OutputException if it could not be
   */
  public void await() {
    try {
      Written written = underWay.join();
      last = written == null ? last : written;
    } catch (CompletionException e) {
      underWay = CompletableFuture.completedFuture(null);
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** The last checkpoint that is known to be stored, {@code null} before the first. */
  public Written last() {
    if (underWay.isDone()) {
      await();
    }
    return last;
  }

  /** Waits until what is under way is written, whatever has happened to the training. */
  @Override
  public void close() {
    writer.close();
  }
}
