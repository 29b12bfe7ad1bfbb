package symphony.report.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Step-down max-T over a family of studentized effects (P. H. Westfall and S. S. Young, 1993; J. P.
 * Romano and M. Wolf, 2005): the i-th largest |t| is compared with the largest of those that are
 * not larger in each draw from the null. The single step's critical value gives simultaneous
 * intervals.
 */
final class MaxT {

  private final double[] own;
  private final double[] adjusted;
  private final double critical;

  /**
   * Tests a family.
   *
   * @param t the observed statistics, one for each effect of {@code nulls}
   * @param level bound on the probability of any false finding, which the critical value belongs to
   */
  MaxT(double[] t, NullDraws nulls, int draws, double level, RandomGenerator random) {
    int m = t.length;
    int[] order =
        IntStream.range(0, m)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -Math.abs(t[i])))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] stepDown = new int[m];
    int[] alone = new int[m];
    double[] largest = new double[draws];
    double[] drawn = new double[m];
    for (int draw = 0; draw < draws; draw++) {
      nulls.draw(random, drawn);
      double max = 0;
      for (int rank = m - 1; rank >= 0; rank--) {
        int i = order[rank];
        double size = Math.abs(drawn[i]);
        max = Math.max(max, size);
        double bar = Math.abs(t[i]) * (1 - 1e-9);
        alone[i] += size >= bar ? 1 : 0;
        stepDown[i] += max >= bar ? 1 : 0;
      }
      largest[draw] = max;
    }
    this.own = new double[m];
    this.adjusted = new double[m];
    double running = 0;
    for (int i : order) {
      own[i] = (alone[i] + 1) / (draws + 1.0);
      running = Math.max(running, (stepDown[i] + 1) / (draws + 1.0));
      adjusted[i] = running;
    }
    Arrays.sort(largest);
    int beyond = (int) Math.ceil(level * (draws + 1)) - 1;
    this.critical =
        draws == 0 ? Double.NaN : largest[Math.max(0, draws - 1 - Math.max(0, beyond - 1))];
  }

  /** The marginal p of one effect. */
  double p(int effect) {
    return own[effect];
  }

  /** The p of one effect, corrected over the family. */
  double adjusted(int effect) {
    return adjusted[effect];
  }

  /**
   * The |t| that the family's maximum exceeds with a probability equal to the level if no effect is
   * real.
   */
  double critical() {
    return critical;
  }
}
