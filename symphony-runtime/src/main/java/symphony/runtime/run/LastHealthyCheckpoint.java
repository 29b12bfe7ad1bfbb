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
 * Keeps the last checkpoint in which a failed member was sound, in the member's own run directory:
 * its cohort continues, and the checkpoints of the cohort soon hold nothing of use about it.
 */
final class LastHealthyCheckpoint {

  private static final Logger LOG = LoggerFactory.getLogger(LastHealthyCheckpoint.class);

  private static final String FOLDER = "last-good";

  private final Checkpointer checkpointer;
  private final CheckpointStore cohort;
  private final List<Path> directories;

  /**
   * For a cohort.
   *
   * @param checkpointer writes to {@code cohort}
   * @param directories the members' run directories
   */
  LastHealthyCheckpoint(Checkpointer checkpointer, CheckpointStore cohort, List<Path> directories) {
    this.checkpointer = checkpointer;
    this.cohort = cohort;
    this.directories = directories;
  }

  /** Where a run directory keeps it. */
  static CheckpointStore store(Path directory) {
    return new CheckpointStore(directory.resolve(FOLDER));
  }

  /**
   * Copies what the policy needs out of the cohort's checkpoints, where one is sound; else what was
   * kept before stays.
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
