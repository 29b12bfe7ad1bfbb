package symphony.report.statistics;

/** What may be said about a variant beside its base. */
public enum Verdict {
  /** Holm-adjusted p below .05 and the 95% interval of the difference on the good side of 0. */
  BETTER("better"),
  /** Holm-adjusted p below .05 and the 95% interval of the difference on the bad side of 0. */
  WORSE("worse"),
  /** The 90% interval of the difference lies inside the margin that the study declared. */
  EQUIVALENT("equivalent"),
  /** Neither; with these seeds nothing can be said. */
  UNDECIDED("undecided");

  /** Below this many seeds an exact two-sided p cannot reach .05, so no difference is claimed. */
  public static final int FEWEST_SEEDS = 6;

  /** Below this many seeds intervals promise more than they hold, and a warning is due. */
  public static final int ADVISED_SEEDS = 10;

  private static final double LEVEL = 0.05;

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /** The word itself. */
  public String word() {
    return word;
  }

  /**
   * Judges an effect.
   *
   * @param adjustedP Holm-adjusted p of the effect in its family
   * @param higherIsBetter the measure's direction
   * @param margin half-width of the range that counts as no difference, NaN where none was declared
   */
  public static Verdict of(Effect effect, double adjustedP, boolean higherIsBetter, double margin) {
    boolean enough = effect.seeds() >= FEWEST_SEEDS;
    if (enough && adjustedP < LEVEL && effect.mean().excludesZero()) {
      return effect.mean().low() > 0 == higherIsBetter ? BETTER : WORSE;
    }
    return effect.mean90().within(margin) ? EQUIVALENT : UNDECIDED;
  }
}
