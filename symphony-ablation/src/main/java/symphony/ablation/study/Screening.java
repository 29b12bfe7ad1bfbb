package symphony.ablation.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A screening design: the cyclic shifts of a first row and a row with every ingredient. For any two
 * ingredients, all four combinations occur equally often.
 *
 * <p>Source: R. L. Plackett and J. P. Burman, "The design of optimum multifactorial experiments",
 * Biometrika 1946.
 */
final class Screening {

  /** First rows for 12, 20 and 24 runs; {@code -} means that the ingredient is absent. */
  private static final List<String> ROWS =
      List.of("--+---+++-+", "--++----+-+-++++--+", "-----+-+--++--++-+-++++");

  private final List<String> factors;
  private final String row;

  /**
   * Creates a design over some factors.
   *
   * @throws IllegalArgumentException if there are fewer than 2 or more than 23
   */
  Screening(List<String> factors) {
    this.factors = List.copyOf(factors);
    this.row =
        ROWS.stream()
            .filter(r -> r.length() >= factors.size() && factors.size() > 1)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "a Plackett-Burman design needs 2 to 23 ingredients, got "
                            + factors.size()));
  }

  /** The present factors of each run, starting with all factors. */
  List<Set<String>> runs() {
    List<Set<String>> runs = new ArrayList<>();
    runs.add(new TreeSet<>(factors));
    for (int turn = 0; turn < row.length(); turn++) {
      Set<String> present = new TreeSet<>();
      for (int f = 0; f < factors.size(); f++) {
        if (row.charAt((f + turn) % row.length()) == '+') {
          present.add(factors.get(f));
        }
      }
      runs.add(present);
    }
    return runs;
  }

  /** The runs with present and absent factors exchanged. */
  List<Set<String>> mirrored() {
    List<Set<String>> mirrored = new ArrayList<>();
    for (Set<String> present : runs()) {
      Set<String> absent = new TreeSet<>(factors);
      absent.removeAll(present);
      mirrored.add(absent);
    }
    return mirrored;
  }
}
