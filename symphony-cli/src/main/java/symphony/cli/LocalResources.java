package symphony.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import symphony.ablation.estimate.ResourceEstimate;
import symphony.ablation.launch.CardPlan;
import symphony.ablation.study.LaunchConfig;
import symphony.ablation.study.PlannedCohort;
import symphony.api.UserException;
import symphony.report.results.Plural;

/**
 * The division of this machine among cohorts.
 *
 * @param processes number of cohorts that train at the same time
 * @param threads number of threads of each
 * @param need memory of the largest of the first cohorts, in bytes
 * @param free free memory, in bytes
 * @param spared number of processes that have cores but not enough memory
 * @param cards the GPUs in use, or the reason for using none, as text; empty if no GPU is expected
 */
record LocalResources(int processes, int threads, long need, long free, int spared, String cards) {

  private static final double GIGABYTE = 1e9;

  /**
   * The memory of a process in bytes: the study's declared value, otherwise an estimate from the
   * agent's sizes.
   */
  static long need(LaunchConfig launch, ResourceEstimate needs, PlannedCohort cohort) {
    return launch
        .memory()
        .map(gigabytes -> Math.round(gigabytes * GIGABYTE))
        .orElseGet(() -> needs.memory(cohort));
  }

  /**
   * Divides this machine among cohorts.
   *
   * @param open at least one cohort
   * @throws UserException if the machine has not enough memory for one process
   */
  static LocalResources share(
      LaunchConfig launch, CardPlan cards, List<PlannedCohort> open, ResourceEstimate needs) {
    requireRoom(cards, open.getFirst(), needs);
    long need = need(launch, needs, open.getFirst());
    int cores = Runtime.getRuntime().availableProcessors();
    LocalResources machine =
        of(launch, cores, cards.used() ? cards.processes() : cores, open.size(), need, freeBytes())
            .with(words(cards, open.getFirst(), needs));
    if (machine.free() < need) {
      throw new UserException(
          "%s needs about %s of memory and %s are free here; lower symphony.study.launch.cohort or the replay memory, or declare what a process needs with study.launch.memory=GIGABYTES."
              .formatted(
                  open.getFirst().label(), ByteSizes.text(need), ByteSizes.text(machine.free())));
    }
    return machine;
  }

  private static void requireRoom(CardPlan cards, PlannedCohort cohort, ResourceEstimate needs) {
    long one = cards.used() ? needs.cardMemory(cohort.config(), 1) : 0;
    if (one > cards.share()) {
      throw new UserException(
          "%s needs about %s of GPU memory for each seed, and a process may use %s here; lower the replay memory (agent.replay.capacity, or agent.replay.storage=float16), or reduce the processes with study.launch.processes."
              .formatted(cohort.label(), ByteSizes.text(one), ByteSizes.text(cards.share())));
    }
  }

  static String words(CardPlan cards, PlannedCohort cohort, ResourceEstimate needs) {
    if (!cards.used()) {
      return cards.unused().map(why -> "; device = auto uses the CPU: " + why).orElse("");
    }
    int seeds = cohort.cells().size();
    return "; on %s (%s), about %s of the %s that a process may use there, for %s"
        .formatted(
            Plural.of(cards.gpus().size(), "GPU"),
            cards.gpus().getFirst().name(),
            ByteSizes.text(needs.cardMemory(cohort.config(), seeds)),
            ByteSizes.text(cards.share()),
            Plural.of(seeds, "seed"));
  }

  private LocalResources with(String words) {
    return new LocalResources(processes, threads, need, free, spared, words);
  }

  /**
   * Divides cores and memory.
   *
   * @param places the largest number of processes: cores, or places on GPUs
   */
  static LocalResources of(
      LaunchConfig launch, int cores, int places, int cohorts, long need, long free) {
    int wanted = launch.processes() == 0 ? places : launch.processes();
    int useful = Math.max(1, Math.min(wanted, cohorts));
    int processes = Math.clamp(free / Math.max(1, need), 1, useful);
    int threads = launch.threads() == 0 ? Math.max(1, cores / processes) : launch.threads();
    return new LocalResources(processes, threads, need, free, useful - processes, "");
  }

  /** The free memory in bytes, within the container's limit. */
  private static long freeBytes() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
      return lines
          .filter(line -> line.startsWith("MemAvailable:"))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .map(available -> Math.min(available, system.getTotalMemorySize()))
          .findFirst()
          .orElse(system.getFreeMemorySize());
    } catch (IOException e) {
      return system.getFreeMemorySize();
    }
  }

  @Override
  public String toString() {
    return "%s of %s, %s each, of %s that are free%s%s"
        .formatted(
            Plural.of(processes, "process", "processes"),
            Plural.of(threads, "thread"),
            ByteSizes.text(need),
            ByteSizes.text(free),
            spared == 0 ? "" : "; memory is too small for " + spared + " more",
            cards);
  }
}
