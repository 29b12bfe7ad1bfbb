package symphony.runtime.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import symphony.record.EvaluationScore;
import symphony.record.Evaluations;
import symphony.runtime.checkpoint.CheckpointStore;
import symphony.runtime.checkpoint.Checkpointer;
import symphony.runtime.config.OutputConfig;

/**
 * Policies that are kept longer than the last checkpoints: every n-th in the directory of the
 * cohort's first member, and the best of each member in the member's directory. Both contain the
 * parameters of the whole cohort and no replay memory.
 */
final class KeptPolicies {

  private static final String EVERY = "kept";
  private static final String BEST = "best";

  private final boolean wantsBest;
  private final Checkpointer checkpointer;
  private final TrainingState state;
  private final List<Path> directories;
  private final double[] best;

  /**
   * Creates the store of policies of a cohort.
   *
   * @param directories the members' run directories
   */
  KeptPolicies(
      OutputConfig output, Checkpointer checkpointer, TrainingState state, List<Path> directories) {
    this.wantsBest = output.keepBest();
    this.checkpointer = checkpointer;
    this.state = state;
    this.directories = List.copyOf(directories);
    this.best = new double[directories.size()];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
  }

  /** The store of every n-th policy in the directory of a cohort's first member. */
  static CheckpointStore every(Path directory) {
    return new CheckpointStore(directory.resolve(EVERY));
  }

  /** The store of the best policy in a run directory. */
  static CheckpointStore best(Path directory) {
    return new CheckpointStore(directory.resolve(BEST));
  }

  /** Reads the best evaluation from the tables of a resumed run. */
  void resume() {
    for (int m = 0; m < best.length; m++) {
      best[m] =
          Evaluations.best(directories.get(m).resolve("evaluations.csv"))
              .orElse(Double.NEGATIVE_INFINITY);
    }
  }

  /** Stores the policy of this step. */
  void keep(long step) {
    checkpointer.keep(
        every(directories.getFirst()),
        Integer.MAX_VALUE,
        step,
        writer -> state.saveWithoutReplay(step, writer));
  }

  /** Stores a member's policy if it is better than at every earlier evaluation. */
  void evaluated(long step, int member, EvaluationScore score) {
    if (wantsBest && score.isScored() && score.mean() > best[member]) {
      best[member] = score.mean();
      checkpointer.keep(
          best(directories.get(member)), 1, step, writer -> state.saveWithoutReplay(step, writer));
    }
  }
}
