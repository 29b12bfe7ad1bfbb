package symphony.report.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A weighted sum of variants' scores whose weights add up to 0: a difference, a main effect, an
 * interaction, a Shapley value.
 *
 * @param name the contrast's name
 * @param weights weight by variant
 */
public record Contrast(String name, Map<String, Double> weights) {

  /**
   * Checks the weights.
   *
   * @throws IllegalArgumentException if they do not sum to 0
   */
  public Contrast {
    weights = Map.copyOf(weights);
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum) > 1e-9) {
      throw new IllegalArgumentException("the weights of contrast " + name + " sum to " + sum);
    }
  }

  /** {@code variant − base}. */
  public static Contrast difference(String variant, String base) {
    return new Contrast(variant + " - " + base, Map.of(variant, 1.0, base, -1.0));
  }

  /** Both sides of a plain difference, the subtracted one last; empty for any other contrast. */
  public Optional<List<String>> sides() {
    List<String> up = withWeight(1);
    List<String> down = withWeight(-1);
    return weights.size() == 2 && up.size() == 1 && down.size() == 1
        ? Optional.of(List.of(up.getFirst(), down.getFirst()))
        : Optional.empty();
  }

  private List<String> withWeight(double weight) {
    return weights.entrySet().stream()
        .filter(term -> term.getValue() == weight)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The difference of this contrast and another. */
  public Contrast minus(Contrast other, String newName) {
    Map<String, Double> sum = new LinkedHashMap<>(weights);
    other.weights.forEach((variant, weight) -> sum.merge(variant, -weight, Double::sum));
    return new Contrast(newName, sum);
  }

  /**
   * The contrast within each task and seed for which every variant with a weight has a value; empty
   * if there is none or a variant is missing.
   */
  public Optional<Sample> of(Map<String, Sample> byVariant) {
    List<Map.Entry<String, Double>> terms =
        weights.entrySet().stream()
            .filter(term -> term.getValue() != 0)
            .sorted(Map.Entry.comparingByKey())
            .toList();
    if (terms.isEmpty() || !terms.stream().allMatch(term -> byVariant.containsKey(term.getKey()))) {
      return Optional.empty();
    }
    Collection<Observation> values = new ArrayList<>();
    byVariant
        .get(terms.getFirst().getKey())
        .observations()
        .forEach(run -> value(run, terms, byVariant).ifPresent(values::add));
    return values.isEmpty() ? Optional.empty() : Optional.of(Sample.of(name, values));
  }

  private static Optional<Observation> value(
      Observation run, List<Map.Entry<String, Double>> terms, Map<String, Sample> byVariant) {
    double sum = 0;
    for (Map.Entry<String, Double> term : terms) {
      Optional<Double> score = byVariant.get(term.getKey()).value(run.task(), run.seed());
      if (score.isEmpty()) {
        return Optional.empty();
      }
      sum += term.getValue() * score.get();
    }
    return Optional.of(new Observation(run.task(), run.seed(), sum));
  }
}
