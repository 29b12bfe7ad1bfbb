package symphony.tf.replaypriority;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt64;

/**
 * Draws bins with fixed probabilities by a search in their cumulative sum. It uses double
 * precision, because in single precision half a million cumulative sums are not distinct.
 */
final class InverseCdf {

  private final Ops tf;
  private final int bins;
  private final Operand<TFloat64> sums;

  /**
   * Creates the cumulative sum in one graph.
   *
   * @param chances probabilities of the bins up to a factor: not negative, with a positive sum
   */
  InverseCdf(Ops tf, double[] chances) {
    this.tf = tf;
    this.bins = chances.length;
    this.sums = tf.reshape(tf.constant(runningSums(chances)), tf.constant(Shape.of(1, bins)));
  }

  /**
   * The middle of the bin that each number falls into, from 0 to 1.
   *
   * @param uniform numbers in [0, 1) of any shape
   */
  Operand<TFloat64> position(Operand<TFloat64> uniform) {
    Operand<TFloat64> row = tf.reshape(uniform, tf.constant(new long[] {1, -1}));
    Operand<TInt64> bin = tf.upperBound(sums, row, TInt64.class);
    Operand<TFloat64> middle = tf.math.add(tf.dtypes.cast(bin, TFloat64.class), tf.constant(0.5));
    return tf.reshape(tf.math.mul(middle, tf.constant(1.0 / bins)), tf.shape(uniform));
  }

  private static double[] runningSums(double[] chances) {
    double[] sums = new double[chances.length];
    double sum = 0;
    for (int i = 0; i < chances.length; i++) {
      sum += chances[i];
      sums[i] = sum;
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= sum;
    }
    return sums;
  }
}
