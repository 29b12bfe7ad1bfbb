package symphony.tf.actorobjective;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.PolicyOutput;

/** Policies with a replaced action. */
final class TargetActions {

  private TargetActions() {}

  static <T extends TNumber> PolicyOutput<T> of(PolicyOutput<T> policy, Operand<T> action) {
    return new PolicyOutput<>(
        action,
        policy.mean(),
        policy.raw(),
        policy.scale(),
        policy.beta(),
        policy.logProbability());
  }
}
