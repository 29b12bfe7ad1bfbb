package symphony.report.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pearson's correlation of paired runs within tasks: each side minus its task's mean, so that
 * differences between tasks do not count as correlation between seeds.
 */
final class Correlation {

  private Correlation() {}

  /** The correlation; NaN if one side is constant. */
  static double within(List<Pairing.Pair> pairs) {
    Map<String, double[]> sums = new HashMap<>();
    for (Pairing.Pair pair : pairs) {
      double[] sum = sums.computeIfAbsent(pair.task(), t -> new double[3]);
      sum[0] += pair.x();
      sum[1] += pair.y();
      sum[2]++;
    }
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (Pairing.Pair pair : pairs) {
      double[] sum = sums.get(pair.task());
      double x = pair.x() - sum[0] / sum[2];
      double y = pair.y() - sum[1] / sum[2];
      xx += x * x;
      yy += y * y;
      xy += x * y;
    }
    return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : Double.NaN;
  }
}
