package symphony.report.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A main effect, or an interaction with those that the design cannot tell from it.
 *
 * @param name one factor, or {@code a x b + c x d}
 * @param welch effect (mean with the factor minus mean without it), standard error, error's degrees
 *     of freedom
 * @param p two-sided t test
 * @param adjustedP p after Holm's correction over its family: the main effects, or the interactions
 * @param ringed whether it stands out of everything that the design estimates, main effects and
 *     interactions corrected together
 */
public record FactorEffect(String name, WelchT welch, double p, double adjustedP, boolean ringed) {

  /** Fewer degrees of freedom of error than this allow no verdict. */
  public static final int FEWEST_DF = 6;

  static double p(WelchT effect) {
    if (!effect.known()) {
      return 1;
    }
    if (effect.error() == 0) {
      return effect.effect() == 0 ? 1 : 0;
    }
    return 2 * TDistribution.of(effect.df()).survivalProbability(Math.abs(effect.t()));
  }

  /** Whether its family's correction leaves it below the level, with error enough to say so. */
  public boolean decided() {
    return adjustedP < Family.LEVEL && welch.df() >= FEWEST_DF;
  }

  /** The effect with its 95% t interval. */
  public Estimate estimate() {
    return welch.interval(0.95);
  }
}
