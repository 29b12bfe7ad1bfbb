package symphony.runtime.checkpoint;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import symphony.api.agent.StateWriter;

/**
 * Takes checkpoints. The training waits only for a copy in memory, which a separate thread writes.
 * Only one checkpoint is in progress at a time.
 */
public final class Checkpointer implements AutoCloseable {

  private final CheckpointStore store;
  private final Runnable before;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("checkpoints").factory());
  private CompletableFuture<Written> underWay = CompletableFuture.completedFuture(null);
  private Written last;

  /**
   * A checkpoint that is stored on disk.
   *
   * @param step the step at which it was taken
   * @param bytes written bytes, without unchanged blocks
   * @param seconds time for writing
   */
  public record Written(long step, long bytes, double seconds) {}

  /**
   * Creates a checkpointer for a store.
   *
   * @param before forces to disk what a checkpoint refers to; called by the writing thread before
   *     each checkpoint
   */
  public Checkpointer(CheckpointStore store, Runnable before) {
    this.store = store;
    this.before = before;
  }

  /**
   * Copies a state and writes it asynchronously; waits for an unfinished earlier one.
   *
   * @param state writes every block
   * @throws symphony.record.OutputException if the earlier one could not be written
   */
  public void take(long step, Consumer<StateWriter> state) {
    take(step, CheckpointStore.KEPT, state);
  }

  /**
   * Takes the checkpoint of a finished run and deletes earlier ones.
   *
   * @param state writes every block that a trained agent needs
   */
  public void takeLast(long step, Consumer<StateWriter> state) {
    take(step, 1, state);
  }

  /**
   * Copies a state for another folder, written after pending ones, so that it is on disk before the
   * next checkpoint of the training.
   *
   * @param kept number of checkpoints that the other folder keeps
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
   * @throws symphony.record.OutputException if it could not be written
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

  /** The last stored checkpoint; {@code null} before the first. */
  public Written last() {
    if (underWay.isDone()) {
      await();
    }
    return last;
  }

  /** Waits until pending writes are done, even if the training has failed. */
  @Override
  public void close() {
    writer.close();
  }
}
