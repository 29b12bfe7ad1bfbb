package symphony.report.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Which ingredients each variant of a study has: the ground of main effects, interactions and
 * Shapley values.
 *
 * @param factors the ingredients, in the study's order
 * @param variants for each variant the factors that are present in it
 */
public record Design(List<String> factors, Map<String, Set<String>> variants) {

  /** Keeps the order of the variants. */
  public Design {
    factors = List.copyOf(factors);
    variants = new LinkedHashMap<>(variants);
  }

  /**
   * Main effect of a factor: mean of the variants that have it minus mean of those that do not;
   * empty unless the design separates it from every other main effect.
   */
  public Optional<Contrast> mainEffect(String factor) {
    return separated(factor, present -> sign(present, factor), Set.of(factor));
  }

  /**
   * Interaction of two factors: half of what the effect of one changes by when the other is there,
   * AB = ½[(effect of A with B) − (effect of A without B)]; empty unless the design separates it
   * from every main effect.
   */
  public Optional<Contrast> interaction(String a, String b) {
    return separated(a + " x " + b, present -> sign(present, a) * sign(present, b), Set.of());
  }

  /** Whether every subset of the factors is a variant. */
  public boolean fullFactorial() {
    return factors.size() < Integer.SIZE - 1
        && variants.size() == 1 << factors.size()
        && Set.copyOf(variants.values()).size() == variants.size();
  }

  /**
   * Shapley value of a factor: its mean marginal contribution over all orders in which the factors
   * could be added, φ = Σ_S |S|!(k − |S| − 1)!/k! · [v(S ∪ {i}) − v(S)]; empty unless the design is
   * a full factorial. The values of all factors add up to the difference between everything and
   * nothing.
   */
  public Optional<Contrast> shapleyValue(String factor) {
    if (!fullFactorial()) {
      return Optional.empty();
    }
    Map<String, Double> weights = new LinkedHashMap<>();
    variants.forEach(
        (variant, present) ->
            weights.put(
                variant,
                present.contains(factor)
                    ? orderShare(present.size() - 1)
                    : -orderShare(present.size())));
    return Optional.of(new Contrast(factor, weights));
  }

  /** Pairs of factors, each once. */
  public List<List<String>> pairs() {
    List<List<String>> pairs = new ArrayList<>();
    for (int i = 0; i < factors.size(); i++) {
      for (int j = i + 1; j < factors.size(); j++) {
        pairs.add(List.of(factors.get(i), factors.get(j)));
      }
    }
    return pairs;
  }

  /** |S|!(k − |S| − 1)!/k!, the share of orders in which exactly the set S comes first. */
  private double orderShare(int size) {
    double share = 1.0 / factors.size();
    for (int i = 1; i <= size; i++) {
      share *= i / (double) (factors.size() - i);
    }
    return share;
  }

  /** A contrast of signs, if it is orthogonal to the mean and to the main effects of others. */
  private Optional<Contrast> separated(
      String name, ToIntFunction<Set<String>> sign, Set<String> itself) {
    boolean orthogonal =
        variants.size() > 1
            && sum(sign) == 0
            && factors.stream()
                .filter(factor -> !itself.contains(factor))
                .allMatch(f -> sum(present -> sign.applyAsInt(present) * sign(present, f)) == 0);
    if (!orthogonal) {
      return Optional.empty();
    }
    Map<String, Double> weights = new LinkedHashMap<>();
    variants.forEach(
        (variant, present) ->
            weights.put(variant, sign.applyAsInt(present) * 2.0 / variants.size()));
    return Optional.of(new Contrast(name, weights));
  }

  private int sum(ToIntFunction<Set<String>> sign) {
    return variants.values().stream().mapToInt(sign).sum();
  }

  private static int sign(Set<String> present, String factor) {
    return present.contains(factor) ? 1 : -1;
  }
}
