package symphony.report.statistics;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Converts scores of all tasks to one scale: (x − random) / (reference − random), with two
 * constants for each task.
 */
public final class ScoreNormalization {

  private final SortedMap<String, Range> ranges;

  /** Creates a scale with the constants of each task. */
  public ScoreNormalization(Map<String, Range> ranges) {
    this.ranges = new TreeMap<>(ranges);
  }

  /**
   * The scores that become 0 and 1 on a task.
   *
   * @param random score of a random policy
   * @param reference score of the policy that counts as solved
   */
  public record Range(double random, double reference) {

    /**
     * Checks that the two scores differ.
     *
     * @throws IllegalArgumentException if both constants are equal or one is not finite
     */
    public Range {
      if (!Double.isFinite(random) || !Double.isFinite(reference) || random == reference) {
        throw new IllegalArgumentException(
            "random is %s and reference is %s, expected two different numbers"
                .formatted(random, reference));
      }
    }
  }

  /** The constants, by task. */
  public SortedMap<String, Range> ranges() {
    return new TreeMap<>(ranges);
  }

  /** Whether every task of a sample has constants. */
  public boolean covers(Sample sample) {
    return ranges.keySet().containsAll(sample.tasks());
  }

  /**
   * The sample on the common scale.
   *
   * @throws IllegalArgumentException if a task has no constants
   */
  public Sample apply(Sample sample) {
    return sample.map(
        o -> {
          Range range = ranges.get(o.task());
          if (range == null) {
            throw new IllegalArgumentException("no normalization constants for task " + o.task());
          }
          return (o.value() - range.random()) / (range.reference() - range.random());
        });
  }
}
