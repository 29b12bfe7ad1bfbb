package symphony.runtime.run;

import java.util.List;
import symphony.runtime.config.RunConfig;
import symphony.runtime.record.Sink;

/**
 * A request to train.
 *
 * @param config the run
 * @param seeds the seeds to train, in place of those of the config
 * @param existing how to treat a run directory that is not empty
 * @param observers further sinks of the events; members are numbered in the order of the trained
 *     seeds
 * @param stop the signal to stop early
 */
public record TrainingRequest(
    RunConfig config, List<Long> seeds, Existing existing, List<Sink> observers, StopSignal stop) {

  /** How to treat a run directory that is not empty. */
  public enum Existing {
    /** Keep finished cells and resume others; refuse cells of another config or code. */
    RESUME,
    /** The same, but accept cells that other code trained. */
    KEEP_OTHER_CODE,
    /** The same, but move cells that other code trained to another folder and train them again. */
    SET_ASIDE_OTHER_CODE,
    /** Delete the run and start again. */
    REPLACE
  }

  /** This request for other seeds. */
  TrainingRequest of(List<Long> others) {
    return new TrainingRequest(config, others, existing, observers, stop);
  }

  /** Copies the lists. */
  public TrainingRequest {
    seeds = List.copyOf(seeds);
    observers = List.copyOf(observers);
  }
}
