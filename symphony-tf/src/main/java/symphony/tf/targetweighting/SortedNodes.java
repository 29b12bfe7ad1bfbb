package symphony.tf.targetweighting;

import java.util.List;
import java.util.function.IntFunction;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.op.core.Unstack;
import org.tensorflow.op.nn.TopK;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.graph.Ranks;

/** Weights the nodes of all critics by their rank. */
final class SortedNodes {

  private SortedNodes() {}

  /**
   * Σ_j w_j · sort_ascending(all nodes)_j.
   *
   * @param nodes shape {@code (cohort, critic, batch, node)}
   * @param weights returns the weights by ascending rank for a number of nodes
   * @return shape {@code (cohort, batch, 1)}
   */
  static <T extends TNumber> Operand<T> weightedSum(
      GraphScope<T> g, Operand<T> nodes, IntFunction<double[]> weights) {
    return Ranks.weightedSum(g, sideBySide(g, nodes), weights.apply(count(nodes)));
  }

  /** All critics' nodes on one axis, shape {@code (cohort, batch, critic · node)}. */
  static <T extends TNumber> Operand<T> sideBySide(GraphScope<T> g, Operand<T> nodes) {
    Ops tf = g.tf();
    if (nodes.shape().get(1) == 1) {
      return tf.squeeze(nodes, Squeeze.axis(List.of(1L)));
    }
    List<Operand<T>> critics =
        List.copyOf(tf.unstack(nodes, nodes.shape().get(1), Unstack.axis(1L)).output());
    return tf.concat(critics, tf.constant(-1));
  }

  /**
   * The lowest nodes of all critics, ascending, shape {@code (cohort, batch, count)}. Sorts a copy
   * without gradient and gathers the original values, because TensorFlow's sort has no gradient in
   * Java.
   */
  static <T extends TNumber> Operand<T> lowest(GraphScope<T> g, Operand<T> nodes, int count) {
    Ops tf = g.tf();
    Operand<T> all = sideBySide(g, nodes);
    int n = count(nodes);
    Operand<T> rows = tf.reshape(tf.math.neg(tf.stopGradient(all)), tf.constant(new int[] {-1, n}));
    Operand<TInt32> order =
        tf.nn.topK(rows, tf.constant(count), new TopK.Options[] {TopK.sorted(true)}).indices();
    Operand<T> values = g.onGpu() ? multiplied(g, all, order) : gathered(tf, all, order);
    Shape kept = all.shape().take(2).append(count);
    return tf.reshape(values, tf.constant(kept));
  }

  private static <T extends TNumber> Operand<T> gathered(
      Ops tf, Operand<T> all, Operand<TInt32> order) {
    int n = (int) all.shape().get(all.shape().numDimensions() - 1);
    Operand<TInt32> flat = tf.math.add(order, firstOfRow(tf, all.shape(), n));
    return tf.gather(tf.reshape(all, tf.constant(new int[] {-1})), flat, tf.constant(0));
  }

  /**
   * Gathers by a product with one-hot rows. On a GPU, the gradient of a gather adds in a random
   * order, and sums of 32-bit integers are computed on the host.
   */
  private static <T extends TNumber> Operand<T> multiplied(
      GraphScope<T> g, Operand<T> all, Operand<TInt32> order) {
    Ops tf = g.tf();
    int n = (int) all.shape().get(all.shape().numDimensions() - 1);
    Operand<T> chosen =
        tf.stopGradient(tf.oneHot(order, tf.constant(n), g.constant(1), g.constant(0)));
    Operand<T> columns = tf.reshape(all, tf.constant(new int[] {-1, n, 1}));
    return tf.train.batchMatMul(chosen, columns, g.type());
  }

  /** The index at which each row of n values starts, shape {@code (rows, 1)}. */
  private static Operand<TInt32> firstOfRow(Ops tf, Shape shape, int n) {
    int[][] first = new int[Math.toIntExact(shape.size() / n)][1];
    for (int i = 0; i < first.length; i++) {
      first[i][0] = i * n;
    }
    return tf.constant(first);
  }

  /** The number of nodes of all critics. */
  static int count(Operand<?> nodes) {
    return Math.toIntExact(nodes.shape().get(1) * nodes.shape().get(3));
  }
}
