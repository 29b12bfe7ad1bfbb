package symphony.tf.fade;

/**
 * A weight curve over the unit interval that favours its upper end. Replay priority applies it to
 * recency (0 oldest, 1 newest); target weighting applies it in reverse to the sorted nodes.
 */
@FunctionalInterface
public interface Fade {

  /**
   * The weight at a position, not normalized.
   *
   * @param position from 0 to 1
   */
  double at(double position);

  /**
   * The weights of n positions, which sum to 1.
   *
   * <p>If a curve is negative, like the dimpled one at its lowest position, the weight is 0: a
   * probability cannot be negative.
   *
   * @param paperIndex whether positions are 1/n, ..., 1 rather than 0, ..., (n-1)/n
   */
  default double[] weights(int n, boolean paperIndex) {
    int offset = paperIndex ? 1 : 0;
    double[] weights = new double[n];
    double sum = 0;
    for (int j = 0; j < n; j++) {
      weights[j] = Math.max(0, at((j + offset) / (double) n));
      sum += weights[j];
    }
    for (int j = 0; j < n; j++) {
      weights[j] /= sum;
    }
    return weights;
  }

  /** The reversed curve. */
  default Fade reversed() {
    return position -> at(1 - position);
  }
}
