package symphony.api.normalization;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Pluggable;

/** Brings each row's features to one scale. */
public interface Normalization extends Pluggable {

  /**
   * Applies it over the last axis.
   *
   * @param x shape {@code (lead..., batch, features)}
   * @return the same shape
   */
  <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x);
}
