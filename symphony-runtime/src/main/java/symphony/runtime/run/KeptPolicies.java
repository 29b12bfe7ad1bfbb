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
 * Policies that outlive the last checkpoints: every n-th, with the cohort's first member, and the
 * best of each member, with the member. Both hold the whole cohort's parameters and no replay
 * memory.
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
   * For a cohort.
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

  /** Where the first member of a cohort keeps every n-th policy. */
  static CheckpointStore every(Path directory) {
    return new CheckpointStore(directory.resolve(EVERY));
  }

  /** Where a run directory keeps its best policy. */
  static CheckpointStore best(Path directory) {
    return new CheckpointStore(directory.resolve(BEST));
  }

  /** Reads from the tables which evaluation was the best, so that a resumed run knows it. */
  void resume() {
    for (int m = 0; m < best.length; m++) {
      best[m] =
          Evaluations.best(directories.get(m).resolve("evaluations.csv"))
              .orElse(Double.NEGATIVE_INFINITY);
    }
  }

  /** Keeps the policy of this step. */
  void keep(long step) {
    checkpointer.keep(
        every(directories.getFirst()),
        Integer.MAX_VALUE,
        step,
        writer -> state.saveWithoutReplay(step, writer));
  }

  /** Keeps a member's policy if it is better than at every evaluation before. */
  void evaluated(long step, int member, EvaluationScore score) {
    if (wantsBest && score.isScored() && score.mean() > best[member]) {
      best[member] = score.mean();
      checkpointer.keep(
          best(directories.get(member)), 1, step, writer -> state.saveWithoutReplay(step, writer));
    }
  }
}
