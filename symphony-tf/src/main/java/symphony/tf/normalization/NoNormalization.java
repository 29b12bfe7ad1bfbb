package symphony.tf.normalization;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.normalization.Normalization;

/** Leaves the features as they are. */
public final class NoNormalization implements Normalization {

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    return x;
  }
}
