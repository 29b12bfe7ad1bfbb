package symphony.report.analysis;

import java.util.Optional;
import symphony.report.statistics.Effect;
import symphony.report.statistics.PairedComparison;
import symphony.report.statistics.Verdict;

/**
 * What one declared comparison comes to on one measure.
 *
 * @param name the contrast, such as {@code relu - base}
 * @param subject the variant that it speaks about, or the contrast itself where it has several
 * @param effect the paired effect
 * @param pair both sides, where the contrast is a plain difference of two variants
 * @param adjustedP the effect's p after Holm's correction over all comparisons of the measure
 * @param verdict what may be said
 */
public record Comparison(
    String name,
    String subject,
    Effect effect,
    Optional<PairedComparison> pair,
    double adjustedP,
    Verdict verdict) {}
