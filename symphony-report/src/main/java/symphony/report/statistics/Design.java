package symphony.report.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ingredients that each variant of a study has; main effects, interactions and Shapley values
 * are computed from them.
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
   * The signs of each factor over the variants; empty unless the design separates all main effects
   * from each other and from the mean.
   */
  public Map<String, int[]> mainColumns() {
    Map<String, int[]> columns = new LinkedHashMap<>();
    factors.forEach(factor -> columns.put(factor, column(factor)));
    List<int[]> all = List.copyOf(columns.values());
    boolean separate = variants.size() > 1;
    for (int i = 0; i < all.size(); i++) {
      separate &= sum(all.get(i)) == 0;
      for (int j = 0; j < i; j++) {
        separate &= dot(all.get(i), all.get(j)) == 0;
      }
    }
    return separate ? columns : Map.of();
  }

  /**
   * The signs of each pairwise interaction. Interactions that the design cannot separate are one
   * entry, {@code a x b + c x d}. Empty if some are partly confounded with main effects or with
   * each other, as in screening designs.
   */
  public Map<String, int[]> interactionColumns() {
    Map<String, int[]> columns = new LinkedHashMap<>();
    Map<String, int[]> mains = mainColumns();
    for (List<String> pair : mains.isEmpty() ? List.<List<String>>of() : pairs()) {
      String name = pair.getFirst() + " x " + pair.getLast();
      int[] column = product(mains.get(pair.getFirst()), mains.get(pair.getLast()));
      boolean alone =
          sum(column) == 0 && mains.values().stream().allMatch(main -> dot(main, column) == 0);
      if (alone && !merged(columns, name, column)) {
        columns.put(name, column);
      }
    }
    List<int[]> all = List.copyOf(columns.values());
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (dot(all.get(i), all.get(j)) != 0) {
          return Map.of();
        }
      }
    }
    return columns;
  }

  /** Adds an interaction to the entry with the same or the opposite signs. */
  private static boolean merged(Map<String, int[]> columns, String name, int[] column) {
    for (Map.Entry<String, int[]> earlier : columns.entrySet()) {
      int agreement = dot(earlier.getValue(), column);
      if (Math.abs(agreement) == column.length) {
        String together = earlier.getKey() + (agreement > 0 ? " + " : " - ") + name;
        Map<String, int[]> renamed = new LinkedHashMap<>();
        columns.forEach(
            (key, signs) -> renamed.put(key.equals(earlier.getKey()) ? together : key, signs));
        columns.clear();
        columns.putAll(renamed);
        return true;
      }
    }
    return false;
  }

  /**
   * The weight of each pairwise interaction in the estimate of a main effect: (XᵀX)⁻¹ Xᵀ Z for main
   * effects X and interactions Z, by factor and interaction; zeros are left out.
   */
  public Map<String, Map<String, Double>> aliasMatrix() {
    Map<String, Map<String, Double>> matrix = new LinkedHashMap<>();
    mainColumns()
        .forEach(
            (factor, main) -> {
              Map<String, Double> row = new LinkedHashMap<>();
              for (List<String> pair : pairs()) {
                int[] column = product(column(pair.getFirst()), column(pair.getLast()));
                int share = dot(main, column);
                if (share != 0) {
                  row.put(
                      pair.getFirst() + " x " + pair.getLast(), share / (double) variants.size());
                }
              }
              matrix.put(factor, row);
            });
    return matrix;
  }

  private int[] column(String factor) {
    return variants.values().stream().mapToInt(present -> sign(present, factor)).toArray();
  }

  private static int[] product(int[] a, int[] b) {
    int[] product = new int[a.length];
    for (int i = 0; i < a.length; i++) {
      product[i] = a[i] * b[i];
    }
    return product;
  }

  private static int dot(int[] a, int[] b) {
    return sum(product(a, b));
  }

  private static int sum(int[] values) {
    int sum = 0;
    for (int value : values) {
      sum += value;
    }
    return sum;
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

  /** All unordered pairs of factors. */
  public List<List<String>> pairs() {
    List<List<String>> pairs = new ArrayList<>();
    for (int i = 0; i < factors.size(); i++) {
      for (int j = i + 1; j < factors.size(); j++) {
        pairs.add(List.of(factors.get(i), factors.get(j)));
      }
    }
    return pairs;
  }

  /**
   * |S|!(k − |S| − 1)!/k!, the share of orders in which exactly the factors of S precede a given
   * factor.
   */
  private double orderShare(int size) {
    double share = 1.0 / factors.size();
    for (int i = 1; i <= size; i++) {
      share *= i / (double) (factors.size() - i);
    }
    return share;
  }

  private static int sign(Set<String> present, String factor) {
    return present.contains(factor) ? 1 : -1;
  }
}
