package symphony.api.graph;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.op.core.Stack;
import org.tensorflow.op.nn.TopK;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;

/** Weighted sums over sorted values, with the gradient that TensorFlow's sort lacks. */
public final class Ranks {

  private Ranks() {}

  /**
   * Σ_j w_j · sort_ascending(x)_j over the last axis. The gradient with respect to each element is
   * the weight at its rank: it passes through the permutation, as spec I5 asks.
   *
   * <p>Works by giving each element the weight of its rank, which is a constant to the gradient, so
   * the values are sorted once and neither gathered nor scattered on the way back.
   *
   * @param x shape {@code (..., n)}, leading axes known
   * @param ascendingWeights weights by rank, the lowest value's first; length n
   * @return shape {@code (..., 1)}
   */
  public static <T extends TNumber> Operand<T> weightedSum(
      GraphScope<T> g, Operand<T> x, double[] ascendingWeights) {
    Ops tf = g.tf();
    Operand<T> byElement = weightOfRank(g, x, ascendingWeights);
    return tf.reduceSum(
        tf.math.mul(x, byElement), tf.constant(-1), ReduceSum.keepDims(true));
  }

  /** For each element of {@code x} the weight that its ascending rank carries; not differentiable. */
  public static <T extends TNumber> Operand<T> weightOfRank(
      GraphScope<T> g, Operand<T> x, double[] ascendingWeights) {
    Ops tf = g.tf();
    Shape shape = x.shape();
    int n = (int) shape.get(shape.numDimensions() - 1);
    if (n != ascendingWeights.length) {
      throw new IllegalArgumentException(
          "weights for " + ascendingWeights.length + " ranks were given for " + n + " values");
    }
    double[] descending = new double[n];
    for (int i = 0; i < n; i++) {
      descending[i] = ascendingWeights[n - 1 - i];
    }
    Operand<T> rows = tf.reshape(tf.stopGradient(x), tf.constant(new int[] {-1, n}));
    TopK<T, TInt32> sorted = tf.nn.topK(rows, tf.constant(n), new TopK.Options[] {TopK.sorted(true)});
    Operand<TInt32> rowCount = tf.shape.size(sorted.indices(), tf.constant(0));
    Operand<TInt32> rowIndex =
        tf.math.mul(
            tf.expandDims(tf.range(tf.constant(0), rowCount, tf.constant(1)), tf.constant(1)),
            tf.constant(n));
    Operand<TInt32> flat =
        tf.reshape(tf.math.add(sorted.indices(), rowIndex), tf.constant(new int[] {-1, 1}));
    Operand<T> weights =
        tf.reshape(
            tf.broadcastTo(
                g.constant(descending), tf.stack(List.of(rowCount, tf.constant(n)), Stack.axis(0L))),
            tf.constant(new int[] {-1}));
    Operand<TInt32> total =
        tf.reshape(tf.math.mul(rowCount, tf.constant(n)), tf.constant(new int[] {1}));
    Operand<T> scattered = tf.scatterNd(flat, weights, total);
    return tf.stopGradient(tf.reshape(scattered, tf.shape(x)));
  }
}
