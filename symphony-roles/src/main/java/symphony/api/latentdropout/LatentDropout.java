package symphony.api.latentdropout;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Pluggable;

/** Drops values or gradients between layers. Called in training passes only. */
public interface LatentDropout extends Pluggable {

  /**
   * Applies it.
   *
   * @param x shape {@code (lead..., batch, features)}
   * @return the same shape
   */
  <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x);
}
