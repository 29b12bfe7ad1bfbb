package symphony.runtime.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symphony.runtime.checkpoint.Checkpoint;
import symphony.runtime.checkpoint.CheckpointStore;
import symphony.runtime.checkpoint.Checkpointer;

/**
 * Keeps the last checkpoint in which a failed member was healthy in the member's run directory,
 * because its cohort continues and replaces that checkpoint.
 */
final class LastHealthyCheckpoint {

  private static final Logger LOG = LoggerFactory.getLogger(LastHealthyCheckpoint.class);

  private static final String FOLDER = "last-good";

  private final Checkpointer checkpointer;
  private final CheckpointStore cohort;
  private final List<Path> directories;

  /**
   * Creates the store for a cohort.
   *
   * @param checkpointer writes to {@code cohort}
   * @param directories the members' run directories
   */
  LastHealthyCheckpoint(Checkpointer checkpointer, CheckpointStore cohort, List<Path> directories) {
    this.checkpointer = checkpointer;
    this.cohort = cohort;
    this.directories = directories;
  }

  /** The store in a run directory. */
  static CheckpointStore store(Path directory) {
    return new CheckpointStore(directory.resolve(FOLDER));
  }

  /**
   * Copies the policy from the cohort's newest checkpoint in which the member is healthy; without
   * one, an earlier copy is kept.
   */
  void keep(int member) {
    checkpointer.await();
    Optional<Checkpoint> sound =
        cohort.newest(
            TrainingState::belongsToPolicy,
            stored -> TrainingState.healthy(stored, member),
            LOG::warn);
    Path directory = directories.get(member);
    if (sound.isPresent()) {
      store(directory).adopt(sound.get());
      LOG.warn("{} keeps the policy of step {}.", directory.resolve(FOLDER), sound.get().step());
    } else if (!store(directory).hasAny()) {
      LOG.warn("{} has no policy to keep: it failed before the first checkpoint.", directory);
    }
  }

  /**
   * Deletes the kept policy of a member that is healthy again, because the run resumed from an
   * earlier step.
   */
  void forget(int member) {
    store(directories.get(member)).clear();
  }
}
