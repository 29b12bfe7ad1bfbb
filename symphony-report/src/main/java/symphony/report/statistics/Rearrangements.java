package symphony.report.statistics;

import java.util.random.RandomGenerator;

/**
 * Random rearrangements of the runs of two sides that are extended look by look: the runs that a
 * look adds are rearranged among themselves, so that what earlier looks saw stays as it was.
 * Rearrangement 0 is the data themselves.
 */
interface Rearrangements {

  /** How many rearrangements there are, the data included. */
  int count();

  /** Adds the runs from {@code from} (inclusive) to {@code to} (exclusive) of both sides. */
  void add(int from, int to, RandomGenerator random);

  /** |t| of a rearrangement over all runs so far; infinite if the runs do not differ at all. */
  float statistic(int rearrangement);

  /** The difference of means in the data themselves. */
  double effect();

  /** Its standard error. */
  double error();

  /** |effect| / error without the digits that rounding leaves. */
  static float studentized(double effect, double error2, double squares) {
    if (effect * effect <= 1e-18 * squares) {
      return 0;
    }
    return error2 <= 1e-14 * squares
        ? Float.POSITIVE_INFINITY
        : (float) (Math.abs(effect) / Math.sqrt(error2));
  }
}
