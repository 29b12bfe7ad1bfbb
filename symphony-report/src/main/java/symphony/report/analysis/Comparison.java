package symphony.report.analysis;

import java.util.Optional;
import symphony.report.statistics.Contrast;
import symphony.report.statistics.Effect;
import symphony.report.statistics.Equivalence;
import symphony.report.statistics.Estimate;
import symphony.report.statistics.Failures;
import symphony.report.statistics.Verdict;

/**
 * What one comparison comes to on one measure.
 *
 * @param contrast what is compared
 * @param effect the difference with its tests
 * @param improvement P(X &gt; Y), where two variants are compared
 * @param failures failed runs of both sides, where two variants are compared
 * @param equivalence the test of equivalence, where a margin was declared
 * @param verdict what may be said, where the comparison belongs to the confirmatory family
 * @param learnt whether both sides have learnt anything, without which they are not called
 *     equivalent
 */
public record Comparison(
    Contrast contrast,
    Effect effect,
    Optional<Estimate> improvement,
    Optional<Failures> failures,
    Optional<Equivalence> equivalence,
    Optional<Verdict> verdict,
    boolean learnt) {

  /** The contrast's name, such as {@code relu - base}. */
  public String name() {
    return contrast.name();
  }

  /** Whether two variants are compared. */
  public boolean plain() {
    return contrast.sides().isPresent();
  }

  /** The variant that it speaks about, or the contrast itself where it has several. */
  public String subject() {
    return contrast.sides().map(sides -> sides.getFirst()).orElse(name());
  }

  /** The variant that the subject is compared with; empty where there are several. */
  public Optional<String> other() {
    return contrast.sides().map(sides -> sides.getLast());
  }

  /** Whether runs of the subject failed more often than those of the other side. */
  public boolean failsMore() {
    return failures
        .filter(f -> f.subject() * (long) f.baseRuns() > f.base() * (long) f.subjectRuns())
        .isPresent();
  }
}
