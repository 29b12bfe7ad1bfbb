package symphony.report.statistics;

/**
 * The result of a re-randomization test.
 *
 * @param p two-sided p value
 * @param exact whether all arrangements were enumerated
 */
public record PValue(double p, boolean exact) {}
