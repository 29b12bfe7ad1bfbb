package symphony.tf.agent;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;

/**
 * The external inputs of an update, all of them small.
 *
 * @param counters the update's index, the batch's number, how many transitions are held, the size
 *     of the batch, then for each member the slot of its oldest transition; shape {@code (4 +
 *     cohort)}
 * @param rewardFactor the factor of stored rewards, {@code (cohort)}
 * @param rows rows of the memory to write, {@code (n)}, n ≥ 0
 * @param transitions the transitions to write there, {@code (n, width)}
 */
record UpdateInputs<T extends TNumber>(
    Placeholder<TInt64> counters,
    Placeholder<T> rewardFactor,
    Placeholder<TInt64> rows,
    Placeholder<T> transitions) {

  static final int FIXED_COUNTERS = 4;

  static <T extends TNumber> UpdateInputs<T> create(Ops tf, Class<T> type, int cohort, int width) {
    return new UpdateInputs<>(
        tf.placeholder(TInt64.class, Placeholder.shape(Shape.of(FIXED_COUNTERS + cohort))),
        tf.placeholder(type, Placeholder.shape(Shape.of(cohort))),
        tf.placeholder(TInt64.class, Placeholder.shape(Shape.of(-1))),
        tf.placeholder(type, Placeholder.shape(Shape.of(-1, width))));
  }

  Operand<TInt64> update(Ops tf) {
    return counter(tf, 0);
  }

  Operand<TInt64> batchNumber(Ops tf) {
    return counter(tf, 1);
  }

  Operand<TInt64> length(Ops tf) {
    return counter(tf, 2);
  }

  Operand<TInt64> batchSize(Ops tf) {
    return counter(tf, 3);
  }

  /** Shape {@code (cohort, 1)}. */
  Operand<TInt64> oldest(Ops tf) {
    return tf.expandDims(
        tf.slice(counters, tf.constant(new int[] {FIXED_COUNTERS}), tf.constant(new int[] {-1})),
        tf.constant(1));
  }

  private Operand<TInt64> counter(Ops tf, int index) {
    return tf.reshape(
        tf.slice(counters, tf.constant(new int[] {index}), tf.constant(new int[] {1})),
        tf.constant(new int[0]));
  }
}
