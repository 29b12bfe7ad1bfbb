package symphony.report.results;

import java.util.List;
import java.util.stream.IntStream;
import symphony.report.statistics.RaceMethod;

/**
 * How a study adds seeds until its comparisons are decided.
 *
 * @param method how the error probability is controlled over several looks
 * @param looks numbers of seeds after which the comparisons are tested, ascending; empty for every
 *     number from the smallest that the method allows
 * @param most largest number of seeds of a variant
 * @param alpha bound on the probability of any false "better" or "worse" over all looks
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

  /** The declaration as text. */
  String text() {
    String words = "looks " + schedule() + ", alpha " + alpha;
    return method == RaceMethod.ANYTIME_VALID ? words : words + ", " + method.key();
  }
}
