package symphony.report.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Two variants' runs matched by task and seed.
 *
 * @param variant name of the first variant
 * @param base name of the second
 * @param pairs runs that both have, by task and seed
 * @param unmatched runs that only one variant has, as text
 */
public record Pairing(String variant, String base, List<Pair> pairs, List<String> unmatched) {

  /**
   * Two runs of one task and seed.
   *
   * @param x the variant's value
   * @param y the base's value
   */
  public record Pair(String task, long seed, double x, double y) {

    /** x − y. */
    public double difference() {
      return x - y;
    }
  }

  /** Matches runs that both samples have and lists the others. */
  public static Pairing of(Sample x, Sample y) {
    List<Pair> pairs = new ArrayList<>();
    List<String> unmatched = new ArrayList<>();
    x.observations()
        .forEach(
            o ->
                y.value(o.task(), o.seed())
                    .ifPresentOrElse(
                        other -> pairs.add(new Pair(o.task(), o.seed(), o.value(), other)),
                        () -> unmatched.add(words(x, o))));
    y.observations()
        .filter(o -> x.value(o.task(), o.seed()).isEmpty())
        .forEach(o -> unmatched.add(words(y, o)));
    return new Pairing(x.variant(), y.variant(), List.copyOf(pairs), List.copyOf(unmatched));
  }

  /** The differences x − y as a sample; there must be at least one pair. */
  public Sample differences() {
    return Sample.of(
        variant + " - " + base,
        pairs.stream().map(p -> new Observation(p.task(), p.seed(), p.difference())).toList());
  }

  private static String words(Sample sample, Observation o) {
    return sample.variant() + ", " + o.task() + ", seed " + o.seed();
  }
}
