package symphony.report.statistics;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The test whether an effect is smaller than a margin: two one-sided t tests (D. J. Schuirmann,
 * 1987), corrected over the family by Holm.
 *
 * @param margin half-width of the range that counts as no difference
 * @param adjustedP corrected p, the larger one of both tests
 * @param interval the t interval that is inside the margin exactly if the test rejects at its step
 *     of the correction: level 1 − 2 · .05 / (m − i + 1)
 */
public record Equivalence(double margin, double adjustedP, Estimate interval) {

  /** Whether equivalence is shown. */
  public boolean shown() {
    return adjustedP < Family.LEVEL;
  }

  /**
   * Tests a family of effects, by name. Effects with too few runs count in the correction but are
   * never shown to be equivalent.
   */
  public static Map<String, Equivalence> family(List<Effect> effects, double margin) {
    Map<String, Double> p = new LinkedHashMap<>();
    effects.forEach(e -> p.put(e.name(), e.enough() ? e.welch().equivalence(margin) : 1.0));
    Map<String, Double> adjusted = Holm.adjust(p);
    List<String> ascending = p.keySet().stream().sorted(Comparator.comparing(p::get)).toList();
    Map<String, Equivalence> family = new LinkedHashMap<>();
    for (Effect effect : effects) {
      int step = effects.size() - ascending.indexOf(effect.name());
      Estimate interval = effect.welch().interval(1 - 2 * Family.LEVEL / step);
      family.put(effect.name(), new Equivalence(margin, adjusted.get(effect.name()), interval));
    }
    return family;
  }
}
