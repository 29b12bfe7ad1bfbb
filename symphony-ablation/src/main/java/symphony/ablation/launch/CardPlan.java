package symphony.ablation.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symphony.ablation.estimate.ResourceEstimate;
import symphony.ablation.study.PlannedCohort;
import symphony.api.agent.AgentFactory;
import symphony.api.agent.Gpu;
import symphony.runtime.config.Device;
import symphony.runtime.config.RunConfig;

/**
 * How a study uses this machine's GPUs: as many seeds of a variant in one process as fit into a
 * GPU's memory, and one process on each GPU.
 *
 * @param gpus the GPUs; empty if the study trains on the CPU
 * @param processesOfOne the number of processes that share a GPU
 * @param unused one sentence on why the CPU is used although a GPU may be expected; otherwise empty
 */
public record CardPlan(List<Gpu> gpus, int processesOfOne, Optional<String> unused) {

  /** Copies the list. */
  public CardPlan {
    gpus = List.copyOf(gpus);
  }

  /**
   * The plan for cohorts on this machine.
   *
   * @param open at least one cohort
   * @param processes the declared number of simultaneous processes; 0 for one on each GPU
   */
  public static CardPlan of(List<PlannedCohort> open, int processes) {
    return open.stream()
        .map(PlannedCohort::config)
        .filter(config -> config.device() != Device.CPU)
        .findFirst()
        .map(config -> of(config, processes))
        .orElseGet(() -> onCpu(Optional.empty()));
  }

  private static CardPlan of(RunConfig config, int processes) {
    AgentFactory factory = config.agent().factory();
    Optional<String> unused =
        config.device() == Device.AUTO ? factory.unusedGpu() : Optional.empty();
    List<Gpu> gpus = unused.isEmpty() ? factory.gpus() : List.of();
    return gpus.isEmpty()
        ? onCpu(unused)
        : new CardPlan(gpus, Math.max(1, Math.ceilDiv(processes, gpus.size())), Optional.empty());
  }

  private static CardPlan onCpu(Optional<String> why) {
    return new CardPlan(List.of(), 1, why);
  }

  /** Whether cohorts train on GPUs. */
  public boolean used() {
    return !gpus.isEmpty();
  }

  /** The number of simultaneous processes. */
  public int processes() {
    return gpus.size() * processesOfOne;
  }

  /** The memory of the smallest GPU that a process may use, in bytes. */
  public long share() {
    long smallest = gpus.stream().mapToLong(Gpu::bytes).min().orElse(0);
    return Math.round(Cards.USABLE * smallest / processesOfOne);
  }

  /**
   * The same cells in cohorts that fit into a GPU's memory; a cohort of one seed is never divided.
   */
  public List<PlannedCohort> fitted(List<PlannedCohort> cohorts, ResourceEstimate needs) {
    if (!used()) {
      return cohorts;
    }
    List<PlannedCohort> fitted = new ArrayList<>();
    for (PlannedCohort cohort : cohorts) {
      int size = cohort.cells().size();
      int most = size;
      while (most > 1 && needs.cardMemory(cohort.config(), most) > share()) {
        most--;
      }
      for (int from = 0; from < size; from += most) {
        fitted.add(new PlannedCohort(cohort.cells().subList(from, Math.min(size, from + most))));
      }
    }
    return fitted;
  }

  /** The GPUs to assign to processes. */
  public Cards cards() {
    String visible = System.getenv().getOrDefault(Cards.VISIBLE, "");
    return used() ? new Cards(gpus.size(), visible, processesOfOne) : Cards.none();
  }
}
