package symphony.report.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What a number of seeds can show, before they are run.
 *
 * @param seeds pairs of runs in each comparison
 * @param comparisons size of the family that Holm's correction covers
 */
public record Power(int seeds, int comparisons) {

  private static final double LEVEL = 0.05;
  private static final double POWER = 0.8;

  /**
   * Checks both counts.
   *
   * @throws IllegalArgumentException if one is below 1
   */
  public Power {
    if (seeds < 1 || comparisons < 1) {
      throw new IllegalArgumentException("seeds and comparisons must be at least 1");
    }
  }

  /** The smallest p that the exact sign-flip test can give: 2/2ⁿ. */
  public double smallestP() {
    return Math.min(1, Math.scalb(2.0, -seeds));
  }

  /** Whether a single clear effect could pass Holm's first step on one task. */
  public boolean canDecide() {
    return seeds >= Verdict.FEWEST_SEEDS && comparisons * smallestP() < LEVEL;
  }

  /** The fewest seeds with which one clear effect in such a family could be decided. */
  public int seedsNeeded() {
    int needed = Verdict.FEWEST_SEEDS;
    while (!new Power(needed, comparisons).canDecide()) {
      needed++;
    }
    return needed;
  }

  /**
   * The mean paired difference found with 80% probability at Holm's first step, in standard
   * deviations of the differences: (t(1 − .05/2m) + t(.8)) / √n with n − 1 degrees of freedom.
   * Infinite for fewer than two seeds.
   */
  public double detectable() {
    if (seeds < 2) {
      return Double.POSITIVE_INFINITY;
    }
    TDistribution t = TDistribution.of(seeds - 1.0);
    double reach =
        t.inverseSurvivalProbability(LEVEL / (2 * comparisons))
            + t.inverseCumulativeProbability(POWER);
    return reach / Math.sqrt(seeds);
  }
}
