package symphony.report.analysis;

import java.util.List;
import java.util.Map;
import symphony.report.statistics.Effect;
import symphony.report.statistics.FactorEffect;

/**
 * Effects of the ingredients on one measure, alone and together.
 *
 * @param measure the measure
 * @param factors the ingredients
 * @param mainEffects effect of each factor, averaged over all settings of the others
 * @param pairs interaction of each pair; interactions that the design cannot separate are one entry
 * @param shapley Shapley value of each factor; empty unless the design is a full factorial
 * @param outAndIn for designs that remove each factor from the full set and add it to the empty
 *     set: both effects and their difference, by factor
 * @param aliases weight of each interaction in each main effect, if the design confounds them
 * @param confirmatory whether the main effects decide the study
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
   * A factor's effect at both ends of the design.
   *
   * @param out loss when the factor is removed from the full set
   * @param in gain when the factor is added to the empty set
   * @param difference out − in: positive if the factor is worth more together with the others
   */
  public record OutAndIn(Effect out, Effect in, Effect difference) {}

  /** Whether the design allows no estimate. */
  public boolean isEmpty() {
    return mainEffects.isEmpty() && pairs.isEmpty() && outAndIn.isEmpty();
  }
}
