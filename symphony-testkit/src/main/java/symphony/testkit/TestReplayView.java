package symphony.testkit;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt64;
import symphony.api.replaypriority.ReplayView;

/**
 * A replay memory of a given size whose oldest transition is in the first slot.
 *
 * @param tf the graph
 * @param capacity slots for each member
 * @param cohort members
 * @param updatesPerStep updates after each step
 * @param held transitions in each member's memory
 */
public record TestReplayView(Ops tf, long capacity, long cohort, int updatesPerStep, long held)
    implements ReplayView {

  @Override
  public Operand<TInt64> length() {
    return tf.constant(held);
  }

  @Override
  public Operand<TInt64> rowsAt(Operand<TFloat64> recency) {
    Operand<TFloat64> scaled = tf.math.mul(recency, tf.constant((double) held));
    Operand<TInt64> slots = tf.dtypes.cast(tf.math.floor(scaled), TInt64.class);
    long[] starts = new long[Math.toIntExact(cohort)];
    for (int m = 0; m < starts.length; m++) {
      starts[m] = m * capacity;
    }
    return tf.math.add(slots, tf.expandDims(tf.constant(starts), tf.constant(-1)));
  }
}
