package symphony.runtime.run;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symphony.api.UserException;
import symphony.runtime.checkpoint.CheckpointStore;
import symphony.runtime.config.RunConfig;

/** Handles seeds that trained together and share the checkpoint of the first of them. */
final class Company {

  private static final Logger LOG = LoggerFactory.getLogger(Company.class);

  private Company() {}

  /**
   * Ensures that seeds can be trained again without loss for others of their cohort: a policy in
   * the directory of a replaced seed is copied to the others.
   *
   * @throws UserException if one of the others is not done, because it would lose its checkpoint
   */
  static void spare(RunConfig config, List<Long> seeds) {
    for (long seed : seeds) {
      Path run = Cell.locate(config, seed);
      CellRecord record = CellRecord.read(run);
      for (long mate : record.cohort()) {
        CellRecord other = CellRecord.read(Cell.locate(config, mate));
        if (!seeds.contains(mate) && other.cohort().equals(record.cohort())) {
          requireEnd(other, run, mate);
          if (record.cohort().getFirst() == seed) {
            keepPolicy(run, Cell.locate(config, mate));
          }
        }
      }
    }
  }

  private static void requireEnd(CellRecord mate, Path run, long seed) {
    if (mate.status().isEmpty() || mate.resumable()) {
      throw new UserException(
          "%s shares its checkpoint with seed %d, which is not done; finish that first, or train both again."
              .formatted(run, seed));
    }
  }

  private static void keepPolicy(Path run, Path mate) {
    CheckpointStore kept = LastHealthyCheckpoint.store(mate);
    if (!kept.hasAny()) {
      new CheckpointStore(run.resolve("checkpoints"))
          .newest(TrainingState::belongsToPolicy, stored -> true, LOG::warn)
          .ifPresent(kept::adopt);
    }
  }
}
