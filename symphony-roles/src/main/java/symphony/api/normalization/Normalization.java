package symphony.api.normalization;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Pluggable;

/** Normalizes the scale of each row's features. */
public interface Normalization extends Pluggable {

  /**
   * Applies it over the last axis.
   *
   * @param x shape {@code (lead..., batch, features)}
   * @return the same shape
   */
  <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x);
}
