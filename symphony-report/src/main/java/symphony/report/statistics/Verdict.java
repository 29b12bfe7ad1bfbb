package symphony.report.statistics;

/** The conclusion about a variant compared with its base. */
public enum Verdict {
  /** The corrected test rejects, and the difference is an improvement. */
  BETTER("better"),
  /** The corrected test rejects, and the difference is a deterioration. */
  WORSE("worse"),
  /** Two one-sided t tests, corrected, show that the difference is inside the declared margin. */
  EQUIVALENT("equivalent"),
  /** None of these: the runs do not allow a conclusion. */
  UNDECIDED("undecided"),
  /** A side has fewer runs than a verdict needs. */
  TOO_FEW("too few runs");

  /** The smallest number of runs on each side for a verdict. */
  public static final int FEWEST_RUNS = 6;

  /** The advised number of runs on each side; with fewer, percentile intervals are too narrow. */
  public static final int ADVISED_RUNS = 10;

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /** The word in reports and files. */
  public String word() {
    return word;
  }

  /** Whether it is better, worse or equivalent. */
  public boolean decided() {
    return this == BETTER || this == WORSE || this == EQUIVALENT;
  }

  /**
   * The verdict on an effect.
   *
   * @param higherIsBetter whether larger values of the measure are better
   * @param equivalent whether the corrected test of equivalence rejects
   */
  public static Verdict of(Effect effect, boolean higherIsBetter, boolean equivalent) {
    if (!effect.enough()) {
      return TOO_FEW;
    }
    if (effect.adjustedP() < Family.LEVEL) {
      return effect.welch().effect() > 0 == higherIsBetter ? BETTER : WORSE;
    }
    return equivalent ? EQUIVALENT : UNDECIDED;
  }
}
