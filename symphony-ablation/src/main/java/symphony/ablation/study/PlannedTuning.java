package symphony.ablation.study;

import symphony.report.results.Tuning;

/**
 * The tuning that comes before a study's scored runs.
 *
 * @param stage its runs: a study of its own in the folder {@code tuning}, with a variant for each
 *     candidate
 * @param tuning the candidates, with their scores once all of these runs have ended
 */
public record PlannedTuning(Plan stage, Tuning tuning) {

  /** Whether each tuned variant has the setting that it is scored with. */
  public boolean ended() {
    return tuning.ended();
  }
}
