package symphony.report.statistics;

/**
 * Mean and variance of one group of runs.
 *
 * @param n number of runs
 * @param mean their mean
 * @param variance their sample variance, with divisor n − 1; NaN for a single run
 */
record Spread(int n, double mean, double variance) {

  static Spread of(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    double scale = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
      scale = Math.max(scale, Math.abs(value));
    }
    // The variance of equal values is 0, not their rounding errors.
    boolean equal = squares <= values.length * 1e-28 * scale * scale;
    double variance = values.length < 2 ? Double.NaN : equal ? 0 : squares / (values.length - 1);
    return new Spread(values.length, mean, variance);
  }

  double deviation() {
    return Math.sqrt(variance);
  }

  /** The squared standard error of the mean. */
  double error2() {
    return variance / n;
  }
}
