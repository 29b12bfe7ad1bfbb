package symphony.tf.agent;

import java.util.Optional;
import symphony.api.warmstart.WarmStart;

/** Whether a warm start fits into the memory. */
final class WarmStartCheck {

  private WarmStartCheck() {}

  /** The reason why it does not fit, in one sentence. */
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
                + "; raise the capacity to "
                + filled
                + ", or "
                + shorter(warmStart, capacity));
  }

  private static String shorter(WarmStart warmStart, int capacity) {
    int repetitions = capacity / warmStart.steps();
    return repetitions > 0
        ? "lower the repetitions to " + repetitions
        : "lower the steps to at most " + capacity;
  }
}
