package symphony.tf.activation;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.activation.Activation;
import symphony.api.graph.GraphScope;

/** No activation: the network becomes linear. */
public final class Identity implements Activation {

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    return x;
  }
}
