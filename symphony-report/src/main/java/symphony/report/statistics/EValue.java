package symphony.report.statistics;

/**
 * Evidence against "no difference" that may be examined after every run: an e-value of the t
 * statistic, a mixture over effect sizes with prior variance g. If there is no difference, the
 * probability that it ever reaches 1/α is at most α (J. Ville, 1939).
 *
 * <p>E = (1 + n_e g)^(−1/2) · [(1 + t²/(ν (1 + n_e g))) / (1 + t²/ν)]^(−(ν + 1)/2), with n_e = n_x
 * n_y / (n_x + n_y) and ν = n_x + n_y − 2 for two groups, n_e = n and ν = n − 1 for n pairs.
 * Source: M. F. Pérez-Ortiz et al., "E-statistics, group invariance and anytime-valid testing",
 * 2024.
 *
 * @param effect mean difference
 * @param unit pooled standard deviation divided by √n_e: the standard error
 * @param size n_e
 * @param df ν
 * @param runs number of runs of the smaller side, or number of pairs
 */
public record EValue(double effect, double unit, double size, double df, int runs) {

  /** Prior variance of the effect in standard deviations, g. */
  public static final double G = 1;

  /** The e-value of two groups of at least two runs each. */
  public static EValue unpaired(double[] x, double[] y) {
    Spread a = Spread.of(x);
    Spread b = Spread.of(y);
    double df = a.n() + b.n() - 2.0;
    double pooled = ((a.n() - 1) * a.variance() + (b.n() - 1) * b.variance()) / df;
    double size = a.n() * (double) b.n() / (a.n() + b.n());
    return new EValue(
        a.mean() - b.mean(), Math.sqrt(pooled / size), size, df, Math.min(a.n(), b.n()));
  }

  /** The e-value of at least two paired differences. */
  public static EValue paired(double[] differences) {
    Spread spread = Spread.of(differences);
    return new EValue(
        spread.mean(), Math.sqrt(spread.error2()), spread.n(), spread.n() - 1.0, spread.n());
  }

  /** The e-value against a difference of {@code shift}; 0 tests "no difference". */
  public double against(double shift) {
    double d = effect - shift;
    if (unit == 0) {
      return d == 0 ? 1 / Math.sqrt(1 + size * G) : Double.POSITIVE_INFINITY;
    }
    double u = d * d / (unit * unit * df);
    double r = 1 + size * G;
    return Math.exp(-0.5 * Math.log(r) - (df + 1) / 2 * (Math.log1p(u / r) - Math.log1p(u)));
  }

  /** The interval of the differences whose e-value is below a bound; it is valid at every look. */
  public Estimate interval(double bound) {
    double r = 1 + size * G;
    double q = Math.pow(bound * Math.sqrt(r), 2 / (df + 1));
    double half =
        unit == 0
            ? 0
            : q >= r
                ? Double.POSITIVE_INFINITY
                : unit * Math.sqrt(df * Math.max(0, q - 1) / (1 - q / r));
    return new Estimate(effect, effect - half, effect + half, 1 - 1 / bound);
  }
}
