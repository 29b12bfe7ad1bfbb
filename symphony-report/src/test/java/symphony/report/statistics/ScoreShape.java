package symphony.report.statistics;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** Shapes of scores without any effect, for simulations. */
enum ScoreShape {
  NORMAL,
  /** One run in five collapses: it lies 6 standard deviations below the others. */
  BIMODAL,
  SKEWED,
  /** Every third variant has twice the deviation. */
  UNEQUAL;

  static ScoreShape of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  double draw(RandomGenerator random, int variant) {
    return switch (this) {
      case NORMAL -> random.nextGaussian();
      case BIMODAL -> random.nextGaussian() - (random.nextDouble() < 0.2 ? 6 : 0);
      case SKEWED -> -Math.exp(random.nextGaussian() * 0.8);
      case UNEQUAL -> random.nextGaussian() * (variant % 3 == 2 ? 2 : 1);
    };
  }
}
