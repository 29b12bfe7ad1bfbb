package symphony.report.statistics;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Two-sided randomisation test of paired differences: were there no effect, each difference could
 * as well have had the other sign.
 *
 * <p>The statistic is |mean over tasks of the mean difference|; p is the share of sign assignments
 * at least as extreme. Up to 20 pairs all 2ⁿ assignments are counted; beyond, B = 100,000 are drawn
 * and p = (b + 1) / (B + 1).
 */
public final class SignFlipTest {

  private static final int EXACT_UP_TO = 20;
  private static final int DRAWS = 100_000;

  /** Sums that are equal on paper may differ by rounding; this much counts as equal. */
  private static final double ROUNDING = 1e-12;

  private SignFlipTest() {}

  /**
   * What the test found.
   *
   * @param p two-sided p value
   * @param exact whether all assignments were counted
   */
  public record Result(double p, boolean exact) {}

  /** Tests differences against no effect. */
  public static Result test(Sample differences, Resampling resampling, String purpose) {
    double[] weighted = weighted(differences);
    double total = 0;
    double scale = 0;
    for (double d : weighted) {
      total += d;
      scale += Math.abs(d);
    }
    double bar = Math.abs(total) - ROUNDING * scale;
    if (weighted.length <= EXACT_UP_TO) {
      long extreme = countExtreme(weighted, 0, 0, bar);
      return new Result(extreme / (double) (1L << weighted.length), true);
    }
    return new Result(drawn(weighted, bar, resampling.stream(purpose)), false);
  }

  /** Each difference divided by its task's number of runs, so that tasks weigh the same. */
  private static double[] weighted(Sample differences) {
    List<String> tasks = differences.tasks();
    return differences
        .observations()
        .mapToDouble(o -> o.value() / (differences.seeds(o.task()).size() * (double) tasks.size()))
        .toArray();
  }

  private static long countExtreme(double[] d, int at, double sum, double bar) {
    if (at == d.length) {
      return Math.abs(sum) >= bar ? 1 : 0;
    }
    return countExtreme(d, at + 1, sum + d[at], bar) + countExtreme(d, at + 1, sum - d[at], bar);
  }

  private static double drawn(double[] d, double bar, RandomGenerator random) {
    int extreme = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      long signs = 0;
      for (int i = 0; i < d.length; i++) {
        if (i % Long.SIZE == 0) {
          signs = random.nextLong();
        }
        sum += (signs & 1) == 0 ? d[i] : -d[i];
        signs >>>= 1;
      }
      if (Math.abs(sum) >= bar) {
        extreme++;
      }
    }
    return (extreme + 1) / (double) (DRAWS + 1);
  }
}
