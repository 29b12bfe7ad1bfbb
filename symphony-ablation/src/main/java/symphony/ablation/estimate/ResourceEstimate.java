package symphony.ablation.estimate;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import symphony.ablation.study.PlannedCohort;
import symphony.api.agent.AgentSummary;
import symphony.runtime.config.RunConfig;
import symphony.runtime.run.Inspection;

/**
 * Estimates the memory of cohorts from the sizes of their agents. The result for a config is
 * cached; one environment is created for each task.
 */
public final class ResourceEstimate {

  /** The memory of Java and TensorFlow without variables, in bytes. */
  private static final long PROCESS_BYTES = 600_000_000;

  /**
   * The largest number of copies of an agent in memory, while a checkpoint is copied and written.
   * With this factor the estimate is above the measured memory of a small agent on Pendulum-v1
   * (0.55 GB resident) and of ED on Humanoid-v4 (2.1 GB).
   */
  private static final double COPIES = 2.5;

  /** The GPU memory of a process without variables, in bytes: context, libraries, workspaces. */
  private static final long CONTEXT_BYTES = 1_000_000_000;

  /**
   * Bytes of intermediate values for each floating-point operation of an update's matrix products.
   */
  private static final double BYTES_A_FLOP = 1 / 16.0;

  @SuppressWarnings("IdentityHashMapUsage") // the runs of a cohort have the same config object
  private final Map<RunConfig, AgentSummary> summaries = new IdentityHashMap<>();

  private final Map<String, Inspection> tasks = new HashMap<>();

  /** The sizes of a config's agent for one seed. */
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
   * The estimated GPU memory in bytes for training this number of seeds; not yet compared with
   * measurements on a GPU.
   */
  public long cardMemory(RunConfig config, int seeds) {
    AgentSummary one = agent(config);
    double member = one.totalBytes() + BYTES_A_FLOP * one.flopsPerUpdate();
    return CONTEXT_BYTES + Math.round(seeds * member);
  }

  /** The estimated largest memory in bytes of a process that trains a cohort. */
  public long memory(PlannedCohort cohort) {
    long agents = cohort.cells().size() * agent(cohort.config()).totalBytes();
    return PROCESS_BYTES + Math.round(COPIES * agents);
  }
}
