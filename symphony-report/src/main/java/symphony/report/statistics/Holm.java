package symphony.report.statistics;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holm's step-down correction (S. Holm, 1979): keeps the probability of any false finding in a
 * family of comparisons below the level.
 *
 * <p>Adjusted p of the i-th smallest of m is the running maximum of (m − i + 1) · p_(i), at most 1.
 */
public final class Holm {

  private Holm() {}

  /** Adjusted p values by name, in the order given. */
  public static Map<String, Double> adjust(Map<String, Double> family) {
    List<Map.Entry<String, Double>> ascending =
        family.entrySet().stream()
            .sorted(Comparator.comparingDouble(Map.Entry<String, Double>::getValue))
            .toList();
    Map<String, Double> adjusted = new LinkedHashMap<>(family);
    double running = 0;
    for (int i = 0; i < ascending.size(); i++) {
      running = Math.max(running, (ascending.size() - i) * ascending.get(i).getValue());
      adjusted.put(ascending.get(i).getKey(), Math.min(1, running));
    }
    return adjusted;
  }
}
