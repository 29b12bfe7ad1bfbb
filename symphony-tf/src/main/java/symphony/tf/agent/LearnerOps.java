package symphony.tf.agent;

import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TNumber;

/**
 * The operations of a built learner that the training loop runs.
 *
 * @param critic updates the critics (and shared features)
 * @param actor updates the actor
 * @param criticTargets updates the critics and their targets
 * @param actorTargets updates the actor and its target, if it has one
 * @param bookkeeping runs with every update
 * @param actorBookkeeping runs with every update of the actor
 * @param metrics by name, each {@code (cohort)}
 * @param gradients by the parameter's name
 */
record LearnerOps<T extends TNumber>(
    Op critic,
    Op actor,
    Op criticTargets,
    Op actorTargets,
    List<Op> bookkeeping,
    List<Op> actorBookkeeping,
    Map<String, Operand<T>> metrics,
    Map<String, Operand<T>> gradients) {}
