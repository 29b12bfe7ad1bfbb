package symphony.tf.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;

/**
 * The data that all scopes of one graph share.
 *
 * @param tf TensorFlow's operations
 * @param type the agent's floating-point type
 * @param variables every variable
 * @param streams every random number
 * @param onGpu whether it will run on a GPU
 * @param bfloat16 whether the matrix products of layers have inputs and results in bfloat16
 * @param generation a scalar that keys initial values, so that a reset draws different ones
 */
public record Build<T extends TNumber>(
    Ops tf,
    Class<T> type,
    Variables variables,
    Streams streams,
    boolean onGpu,
    boolean bfloat16,
    Operand<TInt64> generation) {}
