package symphony.report.statistics;

import java.util.List;

/** How a race keeps its error probability over several looks. */
public enum RaceMethod {
  /** E-values ({@link EValue}): valid however often and whenever somebody looks. */
  ANYTIME_VALID("anytime-valid", "e-value"),
  /**
   * Re-randomization with alpha spending ({@link GroupSequentialTest}): more power, valid at the
   * declared looks only.
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

  /** What its statistic is called. */
  public String statistic() {
    return statistic;
  }

  /** The fewest runs of a side at a look. */
  public int fewestRuns() {
    return this == ANYTIME_VALID ? 2 : Verdict.FEWEST_RUNS;
  }

  /**
   * Its tests.
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
