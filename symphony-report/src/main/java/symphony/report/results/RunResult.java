package symphony.report.results;

import java.util.List;

/**
 * What one run left behind.
 *
 * @param id the cell it fills
 * @param status its state
 * @param reason why it failed or stopped, empty where it did not
 * @param digest digest of its resolved config, empty where unknown
 * @param code the code that trained it
 * @param evaluations its evaluations, by step
 * @param training how the policy acted while it trained
 * @param cost what it took
 * @param notes what was wrong with its files, in words
 */
public record RunResult(
    RunId id,
    RunStatus status,
    String reason,
    String digest,
    TrainingCode code,
    List<Evaluation> evaluations,
    TrainingSafety training,
    RunCost cost,
    List<String> notes) {

  /** Copies the lists. */
  public RunResult {
    evaluations = List.copyOf(evaluations);
    notes = List.copyOf(notes);
  }

  /** A planned run that has left nothing. */
  public static RunResult missing(RunId id) {
    return new RunResult(
        id,
        RunStatus.MISSING,
        "",
        "",
        TrainingCode.UNKNOWN,
        List.of(),
        TrainingSafety.UNKNOWN,
        RunCost.UNKNOWN,
        List.of());
  }

  /** The same run as another cell. */
  RunResult of(RunId other) {
    return new RunResult(other, status, reason, digest, code, evaluations, training, cost, notes);
  }

  /** Whether this version of the code is known to have trained it, alone. */
  public boolean isBy(String version) {
    return codes().equals(List.of(version));
  }

  /** The versions of the code that trained it, several where it continued under another. */
  public List<String> codes() {
    return code.versions();
  }

  /** Whether its scores count: it is done and was evaluated. */
  public boolean counts() {
    return status == RunStatus.DONE && !evaluations.isEmpty();
  }
}
