package symphony.runtime.record;

import java.util.List;
import symphony.api.agent.UsedDevice;
import symphony.api.environment.Environment;
import symphony.record.EpisodeScore;
import symphony.record.EvaluationScore;

/** An event of a cohort's training. Members are numbered from 0. */
public sealed interface RunEvent {

  /** The environment steps that each member had taken, including the warm start. */
  long step();

  /**
   * The training starts or resumes from a checkpoint.
   *
   * @param device the agent's device
   */
  record Started(long step, UsedDevice device) implements RunEvent {}

  /** Every member took a step. */
  record Stepped(long step) implements RunEvent {}

  /**
   * A training episode ended.
   *
   * @param episode the number of the member's episode, from 0
   * @param ending whether and how the task's rules ended it
   * @param deliberate whether only noise acted in its last step, without the policy
   * @param reason {@code terminated}, {@code time-limit} or {@code failed:} with a description
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

  /** The policy without noise was evaluated. */
  record Evaluated(long step, int member, EvaluationScore score) implements RunEvent {}

  /** The metrics of the agent's last update. */
  record Measured(long step, int member, long update, List<String> names, double[] values)
      implements RunEvent {}

  /** A member cannot continue. */
  record MemberFailed(long step, int member, String reason) implements RunEvent {}

  /**
   * A checkpoint is stored on disk.
   *
   * @param step the step at which it was taken, which may be some steps ago
   * @param bytes written bytes, without unchanged blocks
   * @param seconds time for writing, during which the training continued
   */
  record Checkpointed(long step, long bytes, double seconds) implements RunEvent {}
}
