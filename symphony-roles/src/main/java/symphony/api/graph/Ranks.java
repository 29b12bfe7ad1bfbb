package symphony.api.graph;

import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.op.nn.TopK;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;

/** Weighted sums over sorted values, with the gradient that TensorFlow's sort lacks. */
public final class Ranks {

  /** Values in one share of the rows, of which a sort takes about half a millisecond. */
  private static final long WORTH_AN_OPERATION_OF_ITS_OWN = 1L << 14;

  private Ranks() {}

  /**
   * Σ_j w_j · sort_ascending(x)_j over the last axis. The gradient with respect to each element is
   * the weight at its rank: it passes through the permutation.
   *
   * <p>Each element gets the weight of its rank, which is a constant for the gradient, so the
   * values are sorted once, and the backward pass needs neither gather nor scatter.
   *
   * @param x shape {@code (..., n)}, leading axes known
   * @param ascendingWeights weights by rank, the lowest value's first; length n
   * @return shape {@code (..., 1)}
   */
  public static <T extends TNumber> Operand<T> weightedSum(
      GraphScope<T> g, Operand<T> x, double[] ascendingWeights) {
    Ops tf = g.tf();
    Operand<T> byElement = weightOfRank(g, x, ascendingWeights);
    return tf.reduceSum(tf.math.mul(x, byElement), tf.constant(-1), ReduceSum.keepDims(true));
  }

  /** For each element of {@code x} the weight of its ascending rank; not differentiable. */
  public static <T extends TNumber> Operand<T> weightOfRank(
      GraphScope<T> g, Operand<T> x, double[] ascendingWeights) {
    Ops tf = g.tf();
    Shape shape = x.shape();
    int n = (int) shape.get(shape.numDimensions() - 1);
    if (n != ascendingWeights.length) {
      throw new IllegalArgumentException(
          "weights for " + ascendingWeights.length + " ranks were given for " + n + " values");
    }
    Operand<T> rows = tf.reshape(tf.stopGradient(x), tf.constant(new int[] {-1, n}));
    RankKernel kernel = new RankKernel(floats(ascendingWeights));
    List<Operand<T>> weights =
        shares(g, rows).stream()
            .map(share -> g.fused(kernel, List.of(share), () -> plain(g, share, ascendingWeights)))
            .toList();
    Operand<T> all = weights.size() == 1 ? weights.getFirst() : tf.concat(weights, tf.constant(0));
    return tf.stopGradient(tf.reshape(all, tf.constant(shape.asArray())));
  }

  private static List<Float> floats(double[] values) {
    return Arrays.stream(values).mapToObj(value -> (float) value).toList();
  }

  private static <T extends TNumber> Operand<T> plain(
      GraphScope<T> g, Operand<T> rows, double[] ascendingWeights) {
    return weightInRow(g, sortable(g, rows), g.constant(reversed(ascendingWeights)));
  }

  /** Many rows in shares, since a CPU sorts in one thread what is one operation. */
  private static <T extends TNumber> List<Operand<T>> shares(GraphScope<T> g, Operand<T> rows) {
    long count = rows.shape().get(0);
    long shares = Math.min(count, rows.shape().size() / WORTH_AN_OPERATION_OF_ITS_OWN);
    if (g.onGpu() || shares < 2) {
      return List.of(rows);
    }
    long[] sizes = new long[(int) shares];
    for (int i = 0; i < shares; i++) {
      sizes[i] = count * (i + 1) / shares - count * i / shares;
    }
    Ops tf = g.tf();
    return List.copyOf(tf.splitV(rows, tf.constant(sizes), tf.constant(0), shares).output());
  }

  /** The weight of each element's rank among its row, {@code (rows, n)}. */
  private static <T extends TNumber> Operand<T> weightInRow(
      GraphScope<T> g, Operand<T> rows, Operand<T> byRank) {
    Operand<TInt32> elementAtRank = descending(g.tf(), rows);
    return g.onGpu()
        ? sortedBack(g.tf(), elementAtRank, byRank)
        : gathered(g.tf(), elementAtRank, byRank);
  }

  /** The places of a row's elements, that of the greatest first. */
  private static Operand<TInt32> descending(Ops tf, Operand<? extends TNumber> rows) {
    int n = (int) rows.shape().get(1);
    return tf.nn.topK(rows, tf.constant(n), new TopK.Options[] {TopK.sorted(true)}).indices();
  }

  /** By inverting the permutation. */
  private static <T extends TNumber> Operand<T> gathered(
      Ops tf, Operand<TInt32> elementInRow, Operand<T> byRank) {
    Operand<TInt32> firstOfRow = firstOfRow(tf, elementInRow.shape());
    Operand<TInt32> elementAtRank = tf.math.add(elementInRow, firstOfRow);
    Operand<TInt32> rankOfElement =
        tf.math.invertPermutation(tf.reshape(elementAtRank, tf.constant(new int[] {-1})));
    Operand<TInt32> inRow =
        tf.math.sub(tf.reshape(rankOfElement, tf.shape(elementAtRank)), firstOfRow);
    return tf.gather(byRank, inRow, tf.constant(0));
  }

  /**
   * By sorting the places: the last place comes first and is found at its rank. A GPU does that
   * where it is, without sums of 32-bit integers, which TensorFlow would take to the host, and the
   * same at every run.
   */
  private static <T extends TNumber> Operand<T> sortedBack(
      Ops tf, Operand<TInt32> elementAtRank, Operand<T> byRank) {
    Operand<TInt32> rankOfLastElementFirst = descending(tf, elementAtRank);
    Operand<T> lastElementFirst = tf.gather(byRank, rankOfLastElementFirst, tf.constant(0));
    return tf.reverse(lastElementFirst, tf.constant(new int[] {1}));
  }

  /** Without NaN, which would leave the order undefined for the members next to a diverged one. */
  private static <T extends TNumber> Operand<T> sortable(GraphScope<T> g, Operand<T> rows) {
    Ops tf = g.tf();
    Operand<T> lowest = g.constant(-Float.MAX_VALUE);
    return tf.select(tf.math.isNan(rows), lowest, rows);
  }

  /** The flat index at which each row starts, {@code (rows, 1)}. */
  private static Operand<TInt32> firstOfRow(Ops tf, Shape shape) {
    int n = (int) shape.get(1);
    int[][] first = new int[(int) shape.get(0)][1];
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
