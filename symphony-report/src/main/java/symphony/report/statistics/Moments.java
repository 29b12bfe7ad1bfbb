package symphony.report.statistics;

/** Accumulates weighted means of groups and their squared errors over tasks of equal weight. */
final class Moments {

  private final double tasks;
  private double effect;
  private double error2;
  private double denominator;

  Moments(int tasks) {
    this.tasks = tasks;
  }

  void add(double weight, Spread spread) {
    double w = weight / tasks;
    effect += w * spread.mean();
    double part = w * w * spread.error2();
    error2 += part;
    denominator += part * part / (spread.n() - 1);
  }

  WelchT welch() {
    double df = error2 == 0 ? 1 : error2 * error2 / denominator;
    return new WelchT(effect, Math.sqrt(error2), df);
  }
}
