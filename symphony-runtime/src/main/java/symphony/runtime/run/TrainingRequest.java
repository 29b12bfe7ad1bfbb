package symphony.runtime.run;

import java.util.List;
import symphony.runtime.config.RunConfig;
import symphony.runtime.record.Sink;

/**
 * What is to be trained.
 *
 * @param config the run
 * @param seeds those to train together, in place of the config's own list
 * @param existing what to do where a run directory holds something already
 * @param observers who else wants to see the events; members are numbered as the seeds that are
 *     really trained
 * @param stop how to end early
 */
public record TrainingRequest(
    RunConfig config, List<Long> seeds, Existing existing, List<Sink> observers, StopSignal stop) {

  /** What to do with a run directory that is not empty. */
  public enum Existing {
    /** Leave finished cells alone, continue with others; refuse those of another config or code. */
    RESUME,
    /** The same, but take cells that other code trained for this code's own. */
    KEEP_OTHER_CODE,
    /** The same, but move cells that other code trained out of the way and train them again. */
    SET_ASIDE_OTHER_CODE,
    /** Start again. */
    REPLACE
  }

  /** The same for other seeds. */
  TrainingRequest of(List<Long> others) {
    return new TrainingRequest(config, others, existing, observers, stop);
  }

  /** Copies the lists. */
  public TrainingRequest {
    seeds = List.copyOf(seeds);
    observers = List.copyOf(observers);
  }
}
