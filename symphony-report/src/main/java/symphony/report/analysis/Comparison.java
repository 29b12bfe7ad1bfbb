package symphony.report.analysis;

import java.util.Optional;
import symphony.report.statistics.Contrast;
import symphony.report.statistics.Effect;
import symphony.report.statistics.Equivalence;
import symphony.report.statistics.Estimate;
import symphony.report.statistics.Failures;
import symphony.report.statistics.Verdict;

/**
 * The result of one comparison on one measure.
 *
 * @param contrast the compared variants with their weights
 * @param effect the difference with its tests
 * @param improvement P(X &gt; Y), if two variants are compared
 * @param failures failed runs of both sides, if two variants are compared
 * @param equivalence the test of equivalence, if a margin was declared
 * @param verdict the verdict, if the comparison belongs to the confirmatory family
 * @param learnt whether both sides have learnt anything; if not, they are never called equivalent
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

  /** The first variant of a plain comparison; the contrast's name if it has more than two. */
  public String subject() {
    return contrast.sides().map(sides -> sides.getFirst()).orElse(name());
  }

  /** The variant that the subject is compared with; empty if there are several. */
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
