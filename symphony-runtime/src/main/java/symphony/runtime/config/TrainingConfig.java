package symphony.runtime.config;

import java.util.HashSet;
import java.util.List;
import symphony.api.plugin.InvalidParametersException;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** {@code symphony.training}: number of steps, seeds, and size of cohorts. */
public record TrainingConfig(
    @Parameter(value = "environment steps of each seed, warm start included", range = "[1, inf)")
        long steps,
    @Parameter("each gives one training run and determines all of its random streams")
        List<Long> seeds,
    @Parameter(
            value = "how many seeds train together in one graph; 0 means all",
            range = "[0, 1000]")
        int cohort,
    @Parameter(
            value =
                "threads for environments and for one operation of the agent; 0 means all cores",
            range = "[0, 4096]")
        int threads,
    @Parameter(
            value = "successive episodes that may fail because of an environment fault",
            range = "[1, inf)")
        int maxFailures,
    @Parameter(
            value = "seconds that an environment may take to answer before it is replaced",
            range = "(0, inf)")
        double stepTimeout,
    @Parameter(
            value =
                "threads that may be stuck in environments that do not return; one more ends the "
                    + "run",
            range = "[0, 100000]")
        int maxLostThreads) {

  /** Checks the values. */
  public TrainingConfig {
    Parameters.check(
        TrainingConfig.class,
        steps,
        seeds,
        cohort,
        threads,
        maxFailures,
        stepTimeout,
        maxLostThreads);
    if (seeds.isEmpty()) {
      throw new InvalidParametersException("seeds", "an empty list", "at least one seed");
    }
    if (new HashSet<>(seeds).size() < seeds.size()) {
      throw new InvalidParametersException("seeds", seeds, "seeds that differ from each other");
    }
    seeds = List.copyOf(seeds);
  }

  /** The number of threads on this machine. */
  public int threadsHere() {
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }
}
