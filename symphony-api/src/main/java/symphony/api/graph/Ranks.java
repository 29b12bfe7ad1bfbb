package symphony.api.graph;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
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
   * the values are sorted once and neither gathered nor scattered on the way back. Ranks come from
   * inverting the sorting permutation, which costs less than a scatter on a CPU.
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
    Operand<T> rows = sortable(g, tf.reshape(tf.stopGradient(x), tf.constant(new int[] {-1, n})));
    TopK<T, TInt32> sorted = tf.nn.topK(rows, tf.constant(n), new TopK.Options[] {TopK.sorted(true)});
    Operand<TInt32> firstOfRow = firstOfRow(tf, shape, n);
    Operand<TInt32> elementAtRank =
        tf.reshape(tf.math.add(sorted.indices(), firstOfRow), tf.constant(new int[] {-1}));
    Operand<TInt32> rankOfElement =
        tf.math.sub(
            tf.reshape(tf.math.invertPermutation(elementAtRank), tf.constant(new int[] {-1, n})),
            firstOfRow);
    Operand<T> weights =
        tf.gather(g.constant(reversed(ascendingWeights)), rankOfElement, tf.constant(0));
    return tf.stopGradient(tf.reshape(weights, tf.constant(shape.asArray())));
  }

  /** Without NaN, which would leave the order undefined for the members beside a diverged one. */
  private static <T extends TNumber> Operand<T> sortable(GraphScope<T> g, Operand<T> rows) {
    Ops tf = g.tf();
    Operand<T> lowest = g.constant(-Float.MAX_VALUE);
    return tf.select(tf.math.isNan(rows), lowest, rows);
  }

  /** The flat index at which each row begins, {@code (rows, 1)}. */
  private static Operand<TInt32> firstOfRow(Ops tf, Shape shape, int n) {
    int[][] first = new int[Math.toIntExact(shape.size() / n)][1];
    for (int i = 0; i < first.length; i++) {
      first[i][0] = i * n;
    }
    return tf.constant(first);
  }

  private static double[] reversed(double[] values) {
    double[] reversed = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      reversed[i] = values[values.length - 1 - i];
    }
    return reversed;
  }
}
