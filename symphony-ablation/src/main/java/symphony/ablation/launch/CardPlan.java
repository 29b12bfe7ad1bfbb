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
 * How a study uses this machine's cards: as many seeds of a variant in one process as a card's
 * memory holds, and a process on each card.
 *
 * @param gpus the cards; none where the study trains on the CPU
 * @param processesOfOne how many processes share a card
 * @param unused one sentence on why the CPU is taken where a card may be expected, or empty
 */
public record CardPlan(List<Gpu> gpus, int processesOfOne, Optional<String> unused) {

  /** Copies the list. */
  public CardPlan {
    gpus = List.copyOf(gpus);
  }

  /**
   * For some cohorts here.
   *
   * @param open at least one
   * @param processes how many the study wants side by side, 0 for one on each card
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

  /** Whether there are cards to train on. */
  public boolean used() {
    return !gpus.isEmpty();
  }

  /** Processes side by side. */
  public int processes() {
    return gpus.size() * processesOfOne;
  }

  /** What a process may take of the smallest card. */
  public long share() {
    long smallest = gpus.stream().mapToLong(Gpu::bytes).min().orElse(0);
    return Math.round(Cards.USABLE * smallest / processesOfOne);
  }

  /** The same cells in cohorts that a card carries. One seed alone remains, whatever it takes. */
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

  /** The cards that processes are given. */
  public Cards cards() {
    String visible = System.getenv().getOrDefault(Cards.VISIBLE, "");
    return used() ? new Cards(gpus.size(), visible, processesOfOne) : Cards.none();
  }
}
