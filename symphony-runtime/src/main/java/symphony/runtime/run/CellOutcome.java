package symphony.runtime.run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import symphony.record.BrokenEpisodes;

/**
 * How one cell ended.
 *
 * @param seed its seed
 * @param directory its run directory
 * @param status how it ended
 * @param reason why, where it did not end well
 * @param finalReturn the mean return of the last tenth of its evaluations, where there are some
 * @param broken how many of its episodes the environment broke off
 */
public record CellOutcome(
    long seed,
    Path directory,
    Status status,
    Optional<String> reason,
    OptionalDouble finalReturn,
    BrokenEpisodes broken) {

  /** How a cell can end. */
  public enum Status {
    /** Trained to its last step. */
    DONE,
    /** It could not continue. */
    FAILED,
    /** It was stopped and can be resumed. */
    INTERRUPTED
  }
}
