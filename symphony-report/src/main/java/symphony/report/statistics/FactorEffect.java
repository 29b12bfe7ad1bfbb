package symphony.report.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A main effect, or an interaction together with those that the design cannot separate from it.
 *
 * @param name one factor, or {@code a x b + c x d}
 * @param welch effect (mean with the factor minus mean without it), standard error, error's degrees
 *     of freedom
 * @param p two-sided t test
 * @param adjustedP p after Holm's correction over its family: the main effects, or the interactions
 * @param ringed whether it is significant after one correction over all main effects and
 *     interactions
 */
public record FactorEffect(String name, WelchT welch, double p, double adjustedP, boolean ringed) {

  /** The smallest number of error degrees of freedom for a verdict. */
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

  /** Whether the corrected p is below the level and the error has enough degrees of freedom. */
  public boolean decided() {
    return adjustedP < Family.LEVEL && welch.df() >= FEWEST_DF;
  }

  /** The effect with its 95% t interval. */
  public Estimate estimate() {
    return welch.interval(0.95);
  }
}
