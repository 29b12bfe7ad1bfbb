package symphony.api.activation;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Pluggable;

/** An element-wise non-linearity, possibly with parameters of its own. */
public interface Activation extends Pluggable {

  /**
   * Applies it.
   *
   * @param x shape {@code (lead..., batch, features)}
   * @return the same shape
   */
  <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x);

  /**
   * The bound of the uniform initial weights of the linear map that feeds this activation.
   * PyTorch's default, {@code 1/sqrt(inputs)}, unless the activation's source says otherwise.
   */
  default double weightBound(long inputs) {
    return 1 / Math.sqrt((double) inputs);
  }
}
