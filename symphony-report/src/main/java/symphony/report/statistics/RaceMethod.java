package symphony.report.statistics;

import java.util.List;

/** How a race controls its error probability over several looks. */
public enum RaceMethod {
  /** E-values ({@link EValue}): valid for any number and times of looks. */
  ANYTIME_VALID("anytime-valid", "e-value"),
  /**
   * Re-randomization with alpha spending ({@link GroupSequentialTest}): more power, valid only at
   * the declared looks.
   */
  GROUP_SEQUENTIAL("group-sequential", "|t|");

  private final String key;
  private final String statistic;

  RaceMethod(String key, String statistic) {
    this.key = key;
    this.statistic = statistic;
  }

  /** Its name in a study file. */
  public String key() {
    return key;
  }

  /** The name of its statistic. */
  public String statistic() {
    return statistic;
  }

  /** The smallest number of runs on each side at a look. */
  public int fewestRuns() {
    return this == ANYTIME_VALID ? 2 : Verdict.FEWEST_RUNS;
  }

  /**
   * The tests of this method.
   *
   * @param paired whether runs of one seed are compared with each other
   * @param resampling root of the random streams
   */
  public SequentialTests tests(boolean paired, Resampling resampling) {
    return tests(paired, resampling, GroupSequentialTest.DRAWS);
  }

  SequentialTests tests(boolean paired, Resampling resampling, int draws) {
    return switch (this) {
      case ANYTIME_VALID -> (name, x, y, schedule) -> new EValueTest(x, y, paired);
      case GROUP_SEQUENTIAL ->
          (name, x, y, schedule) ->
              new GroupSequentialTest(
                  paired ? new SignRearrangements(x, y, draws) : new RunRearrangements(x, y, draws),
                  List.copyOf(schedule),
                  look -> resampling.stream("race/" + name + "/look " + look));
    };
  }
}
