package symphony.ablation.study;

import symphony.report.results.Tuning;

/**
 * The tuning before a study's scored runs.
 *
 * @param stage the plan of its runs: a separate study in the folder {@code tuning} with a variant
 *     for each candidate
 * @param tuning the candidates, with scores when all of these runs have ended
 */
public record PlannedTuning(Plan stage, Tuning tuning) {

  /** Whether a setting is selected for each tuned variant. */
  public boolean ended() {
    return tuning.ended();
  }
}
