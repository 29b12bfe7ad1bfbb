package symphony.tf.actorobjective;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.graph.State;
import symphony.tf.actorobjective.TemporalAdvantage.Form;

/**
 * The reference that a value is compared with and divided by: a running mean Q̄ of values, blended
 * with the current value.
 *
 * @param reference Q_T, shape {@code (cohort, batch, 1)} or {@code (cohort, 1, 1)}; no gradient
 * @param next the running mean after this update, {@code (cohort, 1, 1)}
 * @param average contains the running mean
 */
record RunningReference<T extends TNumber>(
    Operand<T> reference, Operand<T> next, State<T> average) {

  /**
   * Blends a value, shape {@code (cohort, batch, 1)}, into the running mean, which starts at 0.
   *
   * @param form whether Q_T is one number for each sample or for all
   * @param smoothing α in {@code Q_T = α·Q̄ + (1-α)·stop(q)}
   */
  static <T extends TNumber> RunningReference<T> of(
      GraphScope<T> g, Operand<T> value, Form form, double smoothing) {
    Ops tf = g.tf();
    State<T> average = g.state("average", Shape.of(1, 1), 0);
    Operand<T> stopped = tf.stopGradient(value);
    Operand<T> seen =
        switch (form) {
          case PER_SAMPLE -> stopped;
          case SCALAR -> mean(tf, stopped);
        };
    Operand<T> reference =
        tf.math.add(
            tf.math.mul(average.read(), g.constant(smoothing)),
            tf.math.mul(seen, g.constant(1 - smoothing)));
    return new RunningReference<>(reference, mean(tf, reference), average);
  }

  private static <T extends TNumber> Operand<T> mean(Ops tf, Operand<T> x) {
    return tf.math.mean(x, tf.constant(new int[] {-2, -1}), Mean.keepDims(true));
  }

  /** {@code max(|Q_T|, floor)}. */
  Operand<T> size(GraphScope<T> g, double floor) {
    return g.tf().math.maximum(g.tf().math.abs(reference), g.constant(floor));
  }

  /** Stores the running mean of this update. */
  Op assign() {
    return average.assign(next);
  }
}
