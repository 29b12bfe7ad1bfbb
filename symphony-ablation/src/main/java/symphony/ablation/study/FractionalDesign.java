package symphony.ablation.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A regular two-level fraction of a full factorial with resolution IV or higher: main effects are
 * not confounded with pairwise interactions, which may be confounded with each other.
 *
 * <p>The first m factors run through all their combinations; every further factor's level is the
 * product of the levels (±1) of some of them, its word. Words have an odd number of letters, at
 * least three, so no two effects of one and two factors are confounded; a single further factor is
 * the product of all. The fraction always contains the subset with all factors.
 *
 * <p>Source: G. E. P. Box, W. G. Hunter and J. S. Hunter, "Statistics for Experimenters", 1978.
 */
final class FractionalDesign {

  private static final int MOST_FACTORS = 16;

  private final List<String> factors;
  private final int basic;

  /** For each factor the set of basic factors, as bits, whose product is its level. */
  private final List<Integer> words;

  /**
   * Creates a fraction over some factors.
   *
   * @throws IllegalArgumentException if there are fewer than 4 or more than 16
   */
  FractionalDesign(List<String> factors) {
    if (factors.size() < 4 || factors.size() > MOST_FACTORS) {
      throw new IllegalArgumentException(
          "a fraction needs 4 to %d ingredients, got %d".formatted(MOST_FACTORS, factors.size()));
    }
    this.factors = List.copyOf(factors);
    this.basic = basic(factors.size());
    this.words = words(factors.size(), basic);
  }

  /** The smallest number of basic factors with enough odd words for the others. */
  private static int basic(int factors) {
    int basic = 3;
    while (oddWords(basic).size() < factors - basic) {
      basic++;
    }
    return basic;
  }

  private static List<Integer> words(int factors, int basic) {
    List<Integer> words = new ArrayList<>();
    for (int i = 0; i < basic; i++) {
      words.add(1 << i);
    }
    if (factors == basic + 1) {
      words.add((1 << basic) - 1);
    } else {
      words.addAll(oddWords(basic).subList(0, factors - basic));
    }
    return words;
  }

  private static List<Integer> oddWords(int basic) {
    List<Integer> odd = new ArrayList<>();
    for (int word = 1; word < 1 << basic; word++) {
      if (Integer.bitCount(word) % 2 == 1 && Integer.bitCount(word) > 1) {
        odd.add(word);
      }
    }
    odd.sort(Comparator.comparingInt(Integer::bitCount));
    return odd;
  }

  /** The fraction's subsets: the present factors of each run, starting with all factors. */
  List<Set<String>> runs() {
    List<Set<String>> runs = new ArrayList<>();
    for (int absent = 0; absent < 1 << basic; absent++) {
      Set<String> present = new TreeSet<>();
      for (int f = 0; f < factors.size(); f++) {
        if (Integer.bitCount(words.get(f) & absent) % 2 == 0) {
          present.add(factors.get(f));
        }
      }
      runs.add(present);
    }
    return runs;
  }

  /** Groups of pairwise interactions that the fraction cannot separate, one line each. */
  List<String> aliases() {
    Map<Integer, List<String>> byWord = new LinkedHashMap<>();
    for (int a = 0; a < factors.size(); a++) {
      for (int b = a + 1; b < factors.size(); b++) {
        byWord
            .computeIfAbsent(words.get(a) ^ words.get(b), word -> new ArrayList<>())
            .add(factors.get(a) + " x " + factors.get(b));
      }
    }
    return byWord.values().stream()
        .filter(group -> group.size() > 1)
        .map(group -> String.join(" = ", group))
        .toList();
  }
}
