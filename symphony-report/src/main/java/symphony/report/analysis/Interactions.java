package symphony.report.analysis;

import java.util.List;
import java.util.Map;
import symphony.report.statistics.Effect;
import symphony.report.statistics.FactorEffect;

/**
 * What ingredients are worth alone and together, on one measure.
 *
 * @param measure the measure
 * @param factors the ingredients
 * @param mainEffects effect of each factor over all settings of the others, by factor
 * @param pairs interaction of each pair, those that cannot be told apart together
 * @param shapley Shapley value of each factor, where the design is a full factorial
 * @param outAndIn for designs that take each factor out of everything and put it into nothing: its
 *     worth in each, and the difference of the two, by factor
 * @param aliases how much of each interaction a main effect holds, where the design mixes them
 * @param confirmatory whether the main effects are what the study is decided by
 */
public record Interactions(
    Measure measure,
    List<String> factors,
    Map<String, FactorEffect> mainEffects,
    Map<String, FactorEffect> pairs,
    Map<String, Effect> shapley,
    Map<String, OutAndIn> outAndIn,
    Map<String, Map<String, Double>> aliases,
    boolean confirmatory) {

  /**
   * A factor's worth at both ends.
   *
   * @param out what everything loses without it
   * @param in what nothing gains with it
   * @param difference out − in: positive where it is worth more in company
   */
  public record OutAndIn(Effect out, Effect in, Effect difference) {}

  /** Whether the design tells nothing. */
  public boolean isEmpty() {
    return mainEffects.isEmpty() && pairs.isEmpty() && outAndIn.isEmpty();
  }
}
