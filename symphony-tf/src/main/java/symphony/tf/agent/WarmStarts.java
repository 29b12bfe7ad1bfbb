package symphony.tf.agent;

import java.util.Optional;
import symphony.api.warmstart.WarmStart;

/** Whether a warm start fits into the memory. */
final class WarmStarts {

  private WarmStarts() {}

  /** Why it does not, in one sentence. */
  static Optional<String> tooLarge(WarmStart warmStart, int capacity) {
    long filled = (long) warmStart.steps() * warmStart.repetitions();
    return filled <= capacity
        ? Optional.empty()
        : Optional.of(
            "the warm start fills "
                + filled
                + " transitions ("
                + warmStart.steps()
                + " steps, "
                + warmStart.repetitions()
                + " times), but symphony.agent.replay.capacity is "
                + capacity
                + ": raise the capacity or lower the repetitions");
  }
}
