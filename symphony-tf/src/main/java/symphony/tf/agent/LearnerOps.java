package symphony.tf.agent;

import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TNumber;

/**
 * What the training loop can ask of a built learner.
 *
 * @param critic moves the critics (and shared features)
 * @param actor moves the actor
 * @param criticTargets moves the critics and lets their targets follow
 * @param actorTargets moves the actor and lets its target, where there is one, follow
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
