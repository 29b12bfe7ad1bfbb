package symphony.tf.network;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;

/** What networks are fed with. */
final class Feeds {

  private Feeds() {}

  /** Features side by side on the last axis. */
  static <T extends TNumber> Operand<T> sideBySide(GraphScope<T> g, List<Operand<T>> parts) {
    Ops tf = g.tf();
    return tf.concat(parts, tf.constant(-1));
  }

  /** How many features there are. */
  static long features(Operand<?> x) {
    return x.shape().get(x.shape().numDimensions() - 1);
  }

  /** How many features there are in all. */
  static <T extends TNumber> long features(List<Operand<T>> parts) {
    return parts.stream().mapToLong(Feeds::features).sum();
  }

  /** PyTorch's bound for a linear map's initial weights. */
  static double bound(long inputs) {
    return 1 / Math.sqrt((double) inputs);
  }
}
