package symphony.report.statistics;

/** What may be said about a variant compared with its base. */
public enum Verdict {
  /** The corrected test rejects, and the difference has the good sign. */
  BETTER("better"),
  /** The corrected test rejects, and the difference has the bad sign. */
  WORSE("worse"),
  /** Two one-sided t tests place the difference inside the declared margin, corrected. */
  EQUIVALENT("equivalent"),
  /** None of these; with these runs nothing can be said. */
  UNDECIDED("undecided"),
  /** A side has fewer runs than any verdict needs. */
  TOO_FEW("too few runs");

  /** Below this many runs a side there is no verdict. */
  public static final int FEWEST_RUNS = 6;

  /** Below this many runs a side percentile intervals promise more than they hold. */
  public static final int ADVISED_RUNS = 10;

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /** The word itself. */
  public String word() {
    return word;
  }

  /** Whether it says that a difference is there or that there is none of note. */
  public boolean decided() {
    return this == BETTER || this == WORSE || this == EQUIVALENT;
  }

  /**
   * Judges an effect.
   *
   * @param higherIsBetter the measure's direction
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
