package symphony.report.results;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How a study adds seeds until its comparisons are decided.
 *
 * @param looks numbers of seeds after which it looks, ascending; none for every seed from the
 *     second
 * @param most seeds that a variant gets at most
 * @param alpha chance of any false better or worse over all looks
 */
public record RaceRule(List<Integer> looks, int most, double alpha) {

  /** Copies the list. */
  public RaceRule {
    looks = List.copyOf(looks);
  }

  /** The looks, written out, the last at the most seeds. */
  public List<Integer> schedule() {
    IntStream all =
        looks.isEmpty()
            ? IntStream.rangeClosed(2, most)
            : IntStream.concat(
                looks.stream().mapToInt(Integer::intValue).filter(n -> n < most),
                IntStream.of(most));
    return all.boxed().toList();
  }
}
