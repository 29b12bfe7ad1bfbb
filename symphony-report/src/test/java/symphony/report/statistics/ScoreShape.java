package symphony.report.statistics;

import java.util.random.RandomGenerator;

/** Distributions of scores with equal means, for simulations. */
enum ScoreShape {
  NORMAL,
  /** One run in five collapses: its score is 6 standard deviations below the others. */
  BIMODAL,
  SKEWED,
  /** Every third variant has twice the deviation. */
  UNEQUAL,
  /**
   * The base is normal. One run in five of any other variant collapses by 6 standard deviations,
   * and its other runs are better, so that the means are equal.
   */
  COLLAPSING,
  /** The same with one run in ten, by 20 standard deviations. */
  RARELY_COLLAPSING;

  double draw(RandomGenerator random, int variant) {
    return switch (this) {
      case NORMAL -> random.nextGaussian();
      case BIMODAL -> random.nextGaussian() - (random.nextDouble() < 0.2 ? 6 : 0);
      case SKEWED -> -Math.exp(random.nextGaussian() * 0.8);
      case UNEQUAL -> random.nextGaussian() * (variant % 3 == 2 ? 2 : 1);
      case COLLAPSING -> collapsing(random, variant, 0.2, 6);
      case RARELY_COLLAPSING -> collapsing(random, variant, 0.1, 20);
    };
  }

  private static double collapsing(RandomGenerator random, int variant, double chance, double by) {
    double score = random.nextGaussian();
    return variant == 0 ? score : score + chance * by - (random.nextDouble() < chance ? by : 0);
  }
}
