package symphony.report.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Curves of one task at common steps, so that they can be averaged and compared.
 *
 * <p>Only the range that every curve covers is kept. If all curves have the same steps in that
 * range, the values are unchanged; otherwise they are interpolated linearly between evaluations.
 *
 * @param curves the aligned curves, in the order given
 * @param cut whether some curves were longer than the common range and were truncated
 * @param interpolated whether steps differed within the common range
 */
public record CurveAlignment(List<LearningCurve> curves, boolean cut, boolean interpolated) {

  /**
   * The largest number of distinct steps; more are replaced by this number of evenly spaced ones.
   */
  private static final int MOST_STEPS = 400;

  /**
   * Aligns curves.
   *
   * @throws IllegalArgumentException if there are no curves or their ranges do not overlap
   */
  public static CurveAlignment of(List<LearningCurve> curves) {
    long from =
        curves.stream()
            .mapToLong(LearningCurve::first)
            .max()
            .orElseThrow(() -> new IllegalArgumentException("no curves to align"));
    long to = curves.stream().mapToLong(LearningCurve::last).min().orElseThrow();
    if (from > to) {
      throw new IllegalArgumentException(
          "one run starts at step %d, after another ended at step %d".formatted(from, to));
    }
    boolean cut = curves.stream().anyMatch(c -> c.first() != from || c.last() != to);
    TreeSet<Long> union = new TreeSet<>();
    curves.forEach(c -> LongStream.of(c.steps()).forEach(union::add));
    List<Long> inside = new ArrayList<>(union.subSet(from, true, to, true));
    boolean interpolated = curves.stream().anyMatch(c -> stepsInside(c, from, to) != inside.size());
    long[] steps = steps(inside, from, to);
    List<LearningCurve> aligned = curves.stream().map(c -> resampled(c, steps)).toList();
    return new CurveAlignment(aligned, cut, interpolated);
  }

  /** The steps that all aligned curves share. */
  public long[] steps() {
    return curves.getFirst().steps();
  }

  private static int stepsInside(LearningCurve curve, long from, long to) {
    return (int) LongStream.of(curve.steps()).filter(s -> s >= from && s <= to).count();
  }

  private static long[] steps(List<Long> inside, long from, long to) {
    if (inside.size() <= MOST_STEPS) {
      return inside.stream().mapToLong(Long::longValue).toArray();
    }
    return LongStream.rangeClosed(0, MOST_STEPS - 1)
        .map(i -> from + Math.round((to - from) * (i / (MOST_STEPS - 1.0))))
        .distinct()
        .toArray();
  }

  private static LearningCurve resampled(LearningCurve curve, long[] steps) {
    double[] values = LongStream.of(steps).mapToDouble(curve::at).toArray();
    return new LearningCurve(curve.task(), curve.seed(), steps.clone(), values);
  }
}
