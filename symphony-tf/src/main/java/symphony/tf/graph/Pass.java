package symphony.tf.graph;

import org.tensorflow.Operand;
import org.tensorflow.types.TInt64;
import symphony.api.actorobjective.ActorView.Weights;

/**
 * One pass through the networks.
 *
 * @param name separates this pass's random numbers from those of other passes
 * @param weights which parameters it uses
 * @param training whether dropout acts
 * @param clock the key of its random numbers
 */
public record Pass(String name, Weights weights, boolean training, Operand<TInt64> clock) {}
