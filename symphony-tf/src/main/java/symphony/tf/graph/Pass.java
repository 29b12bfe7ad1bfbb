package symphony.tf.graph;

import org.tensorflow.Operand;
import org.tensorflow.types.TInt64;
import symphony.api.actorobjective.ActorView.Weights;

/**
 * One way through the networks.
 *
 * @param name keeps this pass's random numbers apart from those of others
 * @param weights which parameters it uses
 * @param training whether dropout acts
 * @param clock what its random numbers are keyed by
 */
public record Pass(String name, Weights weights, boolean training, Operand<TInt64> clock) {}
