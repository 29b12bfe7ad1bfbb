package symphony.runtime.record;

import java.util.List;
import symphony.api.environment.Environment;
import symphony.record.EpisodeScore;
import symphony.record.EvaluationScore;

/** Something that happened in a cohort's training. Members are numbered from 0. */
public sealed interface RunEvent {

  /** The environment steps that each member had taken, warm start included. */
  long step();

  /**
   * The training starts, or continues from a checkpoint.
   *
   * @param device what the agent computes on, in words
   */
  record Started(long step, String device) implements RunEvent {}

  /** Every member took a step. */
  record Stepped(long step) implements RunEvent {}

  /**
   * A training episode ended.
   *
   * @param episode 0 for the member's first
   * @param ending whether and how the task's own rules ended it
   * @param deliberate whether noise alone acted in its last step, the policy being switched off
   * @param reason {@code terminated}, {@code time-limit} or {@code failed:} with what failed
   */
  record EpisodeEnded(
      long step,
      int member,
      long episode,
      EpisodeScore score,
      Environment.Ending ending,
      boolean deliberate,
      String reason)
      implements RunEvent {}

  /** The policy without noise was scored. */
  record Evaluated(long step, int member, EvaluationScore score) implements RunEvent {}

  /** The metrics of the agent's last update. */
  record Measured(long step, int member, long update, List<String> names, double[] values)
      implements RunEvent {}

  /** A member cannot continue. */
  record MemberFailed(long step, int member, String reason) implements RunEvent {}

  /**
   * A checkpoint is safely stored.
   *
   * @param step after which it was taken, which may be some steps ago
   * @param bytes that were written; what had not changed is not among them
   * @param seconds that writing took, while the training continued
   */
  record Checkpointed(long step, long bytes, double seconds) implements RunEvent {}
}
