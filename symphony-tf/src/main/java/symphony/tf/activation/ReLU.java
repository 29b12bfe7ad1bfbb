package symphony.tf.activation;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.activation.Activation;
import symphony.api.graph.GraphScope;

/** Rectified linear unit, {@code max(0, x)}. Source: Nair and Hinton 2010. */
public final class ReLU implements Activation {

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    return g.tf().nn.relu(x);
  }
}
