package symphony.report.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * An estimated effect with Welch's standard error and Satterthwaite's degrees of freedom (B. L.
 * Welch, 1947).
 *
 * @param effect the effect
 * @param error its standard error; NaN where a group has a single run
 * @param df degrees of freedom; NaN if the error is
 */
public record WelchT(double effect, double error, double df) {

  /** The estimated mean of a sample (of its tasks' means). */
  public static WelchT mean(Sample sample) {
    Moments moments = new Moments(sample.tasks().size());
    sample.tasks().forEach(task -> moments.add(1, Spread.of(sample.values(task))));
    return moments.welch();
  }

  /** Whether the standard error is known. */
  public boolean known() {
    return Double.isFinite(error) && Double.isFinite(df);
  }

  /** effect / error; infinite if the error is 0, 0 if the effect is 0. */
  public double t() {
    if (!known()) {
      return Double.NaN;
    }
    return effect == 0 ? 0 : effect / error;
  }

  /** The central t interval with a level such as 0.95; infinite if the error is unknown. */
  public Estimate interval(double level) {
    return interval(level, known() ? quantile((1 + level) / 2) : Double.NaN);
  }

  /** The interval effect ± critical · error. */
  Estimate interval(double level, double critical) {
    double half = known() && Double.isFinite(critical) ? critical * error : Double.NaN;
    return Double.isNaN(half)
        ? new Estimate(effect, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, level)
        : new Estimate(effect, effect - half, effect + half, level);
  }

  /**
   * The p value of two one-sided t tests (D. J. Schuirmann, 1987), the larger of both: small if the
   * effect is clearly within ±margin; 1 if the error is unknown.
   */
  public double equivalence(double margin) {
    if (!known() || Double.isNaN(margin)) {
      return 1;
    }
    double room = margin - Math.abs(effect);
    if (error == 0) {
      return room > 0 ? 0 : 1;
    }
    return TDistribution.of(df).survivalProbability(room / error);
  }

  private double quantile(double p) {
    return error == 0 ? 0 : TDistribution.of(df).inverseCumulativeProbability(p);
  }
}
