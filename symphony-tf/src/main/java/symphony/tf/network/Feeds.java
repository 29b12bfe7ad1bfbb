package symphony.tf.network;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;

/** Inputs of networks. */
final class Feeds {

  private Feeds() {}

  /** Features concatenated on the last axis. */
  static <T extends TNumber> Operand<T> sideBySide(GraphScope<T> g, List<Operand<T>> parts) {
    Ops tf = g.tf();
    return tf.concat(parts, tf.constant(-1));
  }

  /** The number of features. */
  static long features(Operand<?> x) {
    return x.shape().get(x.shape().numDimensions() - 1);
  }

  /** The total number of features. */
  static <T extends TNumber> long features(List<Operand<T>> parts) {
    return parts.stream().mapToLong(Feeds::features).sum();
  }

  /** PyTorch's bound for a linear map's initial weights. */
  static double bound(long inputs) {
    return 1 / Math.sqrt((double) inputs);
  }
}
