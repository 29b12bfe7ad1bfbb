package symphony.report.document;

import java.util.Map;
import java.util.stream.Collectors;
import symphony.report.analysis.Interactions;
import symphony.report.chart.Numbers;
import symphony.report.statistics.FactorEffect;

/** Words the conclusion about an ingredient's effect. */
final class FactorWords {

  private FactorWords() {}

  /** "helps", "hurts", "undecided" or "too few runs". */
  static String verdict(Interactions interactions, FactorEffect effect) {
    if (!(effect.welch().df() >= FactorEffect.FEWEST_DF)) {
      return "too few runs";
    }
    if (!effect.decided()) {
      return "undecided";
    }
    boolean good = effect.welch().effect() > 0 == interactions.measure().higherIsBetter();
    return good ? "helps" : "hurts";
  }

  static String shares(Map<String, Double> row) {
    return row.entrySet().stream()
        .map(e -> Numbers.signed(e.getValue()) + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }
}
