package symphony.tf.latentdropout;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.latentdropout.LatentDropout;

/** Drops nothing. */
public final class NoDropout implements LatentDropout {

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    return x;
  }
}
