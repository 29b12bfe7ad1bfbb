package symphony.report.statistics;

/**
 * What a test of re-randomization found.
 *
 * @param p two-sided p value
 * @param exact whether all arrangements were counted
 */
public record PValue(double p, boolean exact) {}
