package symphony.tf.agent;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;

/**
 * The position of a transition's parts in one row of the memory: observation, action, reward,
 * continuation (1 - terminated), next observation.
 *
 * @param half whether rows are rounded to float16. A reward r is then stored as two numbers, m and
 *     e with r = m·2<sup>e</sup> and 1 ≤ |m| &lt; 2, since float16 ends at 65,504 and normalized
 *     rewards, which the paper stores, have no such limit; m keeps the 11 bits that float16 would
 *     keep of r
 */
record TransitionLayout(int observations, int actions, boolean half) {

  /** The value of float32's lowest exponent bit, 2^23, and the exponent that 2^0 is stored as. */
  private static final int EXPONENT_UNIT = 1 << 23;

  private static final int EXPONENT_BIAS = 127;

  int width() {
    return 2 * observations + actions + rewards() + 1;
  }

  int[] sizes() {
    return new int[] {observations, actions, rewards(), 1, observations};
  }

  private int rewards() {
    return half ? 2 : 1;
  }

  /** Writes one transition to a row. */
  void write(
      float[] observation,
      float[] action,
      int member,
      double reward,
      boolean terminated,
      float[] nextObservation,
      float[] row,
      int at) {
    System.arraycopy(observation, member * observations, row, at, observations);
    System.arraycopy(action, member * actions, row, at + observations, actions);
    int next = at + observations + actions;
    writeReward((float) reward, row, next);
    next += rewards();
    row[next] = terminated ? 0 : 1;
    System.arraycopy(nextObservation, member * observations, row, next + 1, observations);
  }

  private void writeReward(float reward, float[] row, int at) {
    if (!half) {
      row[at] = reward;
      return;
    }
    int exponent = Math.max(Math.getExponent(reward), Float.MIN_EXPONENT);
    row[at] = Math.scalb(reward, -exponent);
    row[at + 1] = exponent;
  }

  /**
   * Rewards as they were written.
   *
   * @param stored the reward's part of the rows, {@code (cohort, batch, 1 or 2)}
   * @return {@code (cohort, batch, 1)}
   */
  <T extends TNumber> Operand<T> reward(Ops tf, Operand<T> stored, Class<T> type) {
    if (!half) {
      return stored;
    }
    List<Operand<T>> parts =
        tf.splitV(stored, tf.constant(new int[] {1, 1}), tf.constant(2), 2L).output().stream()
            .map(o -> (Operand<T>) o)
            .toList();
    Operand<TFloat32> exponent = tf.dtypes.cast(parts.get(1), TFloat32.class);
    // The bits of the float32 2^e, exact where a power would be rounded.
    Operand<TFloat32> bits =
        tf.math.mul(
            tf.math.add(exponent, tf.constant((float) EXPONENT_BIAS)),
            tf.constant((float) EXPONENT_UNIT));
    Operand<TFloat32> power = tf.bitcast(tf.dtypes.cast(bits, TInt32.class), TFloat32.class);
    return tf.math.mul(parts.get(0), tf.dtypes.cast(power, type));
  }
}
