package symphony.ablation.estimate;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import symphony.ablation.study.PlannedCohort;
import symphony.api.agent.AgentSummary;
import symphony.runtime.config.RunConfig;
import symphony.runtime.run.Inspection;

/**
 * What cohorts take, from the sizes of their agents. Agents of one config are looked at once; an
 * environment is made once a task.
 */
public final class ResourceEstimate {

  /** What Java and TensorFlow take before the first variable. */
  private static final long PROCESS_BYTES = 600_000_000;

  /**
   * How many copies of an agent are in memory at most, while a checkpoint of it is copied and
   * written. With this factor the estimate was above what a small agent on Pendulum-v1 (0.55 GB
   * resident) and ED on Humanoid-v4 (2.1 GB) used.
   */
  private static final double COPIES = 2.5;

  /** What a process takes of a card before the first variable: context, libraries, workspaces. */
  private static final long CONTEXT_BYTES = 1_000_000_000;

  /** Values between the layers, for each operation of an update's matrix products. */
  private static final double BYTES_A_FLOP = 1 / 16.0;

  @SuppressWarnings("IdentityHashMapUsage") // the runs of a cohort share one config object
  private final Map<RunConfig, AgentSummary> summaries = new IdentityHashMap<>();

  private final Map<String, Inspection> tasks = new HashMap<>();

  /** The agent of a config in numbers, for one seed. */
  public synchronized AgentSummary agent(RunConfig config) {
    return summaries.computeIfAbsent(config, this::summary);
  }

  private AgentSummary summary(RunConfig config) {
    Inspection known = tasks.get(config.task().name());
    Inspection inspection =
        known == null
            ? Inspection.of(config)
            : Inspection.of(config, known.observations(), known.actions());
    tasks.putIfAbsent(config.task().name(), inspection);
    return inspection.summary();
  }

  /**
   * The bytes of a card's memory that training so many seeds takes, about; reckoned, and not yet
   * compared with a card.
   */
  public long cardMemory(RunConfig config, int seeds) {
    AgentSummary one = agent(config);
    double member = one.totalBytes() + BYTES_A_FLOP * one.flopsPerUpdate();
    return CONTEXT_BYTES + Math.round(seeds * member);
  }

  /** The bytes that a process takes at most to train a cohort, about. */
  public long memory(PlannedCohort cohort) {
    long agents = cohort.cells().size() * agent(cohort.config()).totalBytes();
    return PROCESS_BYTES + Math.round(COPIES * agents);
  }
}
