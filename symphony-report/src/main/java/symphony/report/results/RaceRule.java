package symphony.report.results;

import java.util.List;
import java.util.stream.IntStream;
import symphony.report.statistics.RaceMethod;

/**
 * How a study adds seeds until its comparisons are decided.
 *
 * @param method how the error probability is kept over several looks
 * @param looks numbers of seeds after which it looks, ascending; none for every seed from the
 *     fewest that the method needs
 * @param most seeds that a variant gets at most
 * @param alpha chance of any false better or worse over all looks
 */
public record RaceRule(RaceMethod method, List<Integer> looks, int most, double alpha) {

  /** Copies the list. */
  public RaceRule {
    looks = List.copyOf(looks);
  }

  /** All looks as numbers of seeds; the last is the largest number. */
  public List<Integer> schedule() {
    IntStream all =
        looks.isEmpty()
            ? IntStream.rangeClosed(method.fewestRuns(), most)
            : IntStream.concat(
                looks.stream().mapToInt(Integer::intValue).filter(n -> n < most),
                IntStream.of(most));
    return all.boxed().toList();
  }

  /** What is declared, in words. */
  String text() {
    String words = "looks " + schedule() + ", alpha " + alpha;
    return method == RaceMethod.ANYTIME_VALID ? words : words + ", " + method.key();
  }
}
