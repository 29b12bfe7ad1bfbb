package symphony.report.statistics;

/**
 * A test of one comparison that is repeated while runs are added. Its error probabilities hold over
 * all looks together.
 */
public sealed interface SequentialTest permits EValueTest, GroupSequentialTest {

  /**
   * Adds a look at the first runs of both sides.
   *
   * @param runs runs of each side, more than at the look before
   */
  void look(int runs);

  /** Runs of each side at the last look. */
  int runs();

  /** Difference of means at the last look. */
  double effect();

  /** The statistic of only the last look: an e-value or |t|. */
  double last();

  /** The statistic to compare with {@link #bound}: the largest e-value so far, or |t|. */
  double evidence();

  /** The evidence that rejects "no difference" at the last look; infinite if nothing would. */
  double bound(double level);

  /** Whether "no difference" is rejected at the last look or an earlier one. */
  boolean rejects(double level);

  /** The smallest level that rejects so far. */
  double p();

  /** The interval of the differences that the last look does not exclude; valid at every look. */
  Estimate interval(double level);

  /**
   * Whether every difference outside ±margin is excluded.
   *
   * @param level probability of a false answer over all looks
   */
  boolean equivalent(double margin, double level);
}
