package symphony.report.statistics;

/**
 * What is known about x − y of two variants whose runs are paired by task and seed.
 *
 * @param pairing the runs that were paired, and those that could not be
 * @param effect the paired difference
 * @param correlation correlation of x and y over seeds; pairing helps only where it is positive.
 *     NaN where one side does not vary
 * @param improvement unpaired P(X &gt; Y), 95% interval
 */
public record PairedComparison(
    Pairing pairing, Effect effect, double correlation, Estimate improvement) {

  /**
   * Compares two variants.
   *
   * @param purpose names the random streams; the same purpose and names give the same effect as
   *     {@link Effect#of}
   * @throws IllegalArgumentException if no run of one has a partner in the other
   */
  public static PairedComparison of(Sample x, Sample y, Resampling resampling, String purpose) {
    Pairing pairing = Pairing.of(x, y);
    if (pairing.pairs().isEmpty()) {
      throw new IllegalArgumentException(
          "variants " + x.variant() + " and " + y.variant() + " share no task and seed");
    }
    return new PairedComparison(
        pairing,
        Effect.of(pairing.differences(), resampling, purpose),
        Correlation.within(pairing.pairs()),
        ImprovementProbability.estimate(x, y, resampling, purpose + "/improvement"));
  }
}
