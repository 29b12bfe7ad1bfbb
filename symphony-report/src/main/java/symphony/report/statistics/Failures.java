package symphony.report.statistics;

import org.apache.commons.statistics.inference.UnconditionedExactTest;

/**
 * The numbers of failed runs of both sides, with Boschloo's exact two-sided test of equal failure
 * rates (R. D. Boschloo, 1970).
 *
 * @param subject failed runs of the first side
 * @param subjectRuns runs of the first side
 * @param base failed runs of the second side
 * @param baseRuns runs of the second side
 * @param p the p value; 1 if no run failed
 */
public record Failures(int subject, int subjectRuns, int base, int baseRuns, double p) {

  /** Compares counts. */
  public static Failures of(int subject, int subjectRuns, int base, int baseRuns) {
    boolean none = subject + base == 0 || subjectRuns == 0 || baseRuns == 0;
    double p =
        none
            ? 1
            : UnconditionedExactTest.withDefaults()
                .with(UnconditionedExactTest.Method.BOSCHLOO)
                .test(new int[][] {{subject, base}, {subjectRuns - subject, baseRuns - base}})
                .getPValue();
    return new Failures(subject, subjectRuns, base, baseRuns, p);
  }

  /** Whether any run of either side failed. */
  public boolean any() {
    return subject + base > 0;
  }
}
