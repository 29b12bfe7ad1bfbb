package symphony.report.results;

import java.util.List;

/**
 * The results of one run.
 *
 * @param id the run's cell
 * @param status its state
 * @param reason why it failed or stopped; empty if it did not
 * @param digest digest of its resolved config; empty if unknown
 * @param code the code that trained it
 * @param evaluations its evaluations, by step
 * @param training measures of the policy during training
 * @param cost its cost
 * @param notes problems with its files, as text
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

  /** A planned run without any files. */
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

  /** This run as another cell. */
  RunResult of(RunId other) {
    return new RunResult(other, status, reason, digest, code, evaluations, training, cost, notes);
  }

  /** Whether this version of the code, and no other, trained the run; false if unknown. */
  public boolean isBy(String version) {
    return codes().equals(List.of(version));
  }

  /** The versions of the code that trained it; several if it was resumed with another version. */
  public List<String> codes() {
    return code.versions();
  }

  /** Whether its scores count: it is done and was evaluated. */
  public boolean counts() {
    return status == RunStatus.DONE && !evaluations.isEmpty();
  }
}
