package symphony.runtime.run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import symphony.record.BrokenEpisodes;

/**
 * The outcome of one cell.
 *
 * @param seed its seed
 * @param directory its run directory
 * @param status the kind of its end
 * @param reason why it failed or was interrupted; empty otherwise
 * @param finalReturn the mean return of the last tenth of its evaluations; empty without
 *     evaluations
 * @param broken the number of its episodes that faults of the environment ended
 */
public record CellOutcome(
    long seed,
    Path directory,
    Status status,
    Optional<String> reason,
    OptionalDouble finalReturn,
    BrokenEpisodes broken) {

  /** The kinds of end of a cell. */
  public enum Status {
    /** Trained to its last step. */
    DONE,
    /** It failed. */
    FAILED,
    /** It was stopped and can be resumed. */
    INTERRUPTED
  }
}
