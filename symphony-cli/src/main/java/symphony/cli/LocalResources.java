package symphony.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import symphony.ablation.estimate.ResourceEstimate;
import symphony.ablation.study.LaunchConfig;
import symphony.ablation.study.PlannedCohort;
import symphony.api.UserException;

/**
 * How cohorts share this machine.
 *
 * @param processes cohorts that train side by side
 * @param threads threads of each
 * @param need what the largest of the first cohorts takes, in bytes
 * @param free memory that nobody uses now, in bytes
 * @param spared processes that there are cores but no memory for
 */
record LocalResources(int processes, int threads, long need, long free, int spared) {

  private static final double GIGABYTE = 1e9;

  /** What a process takes: what the study declares, else what the agent's sizes say. */
  static long need(LaunchConfig launch, ResourceEstimate needs, PlannedCohort cohort) {
    return launch
        .memory()
        .map(gigabytes -> Math.round(gigabytes * GIGABYTE))
        .orElseGet(() -> needs.memory(cohort));
  }

  /**
   * Shares it out.
   *
   * @param open at least one cohort
   * @throws UserException if it cannot carry one process
   */
  static LocalResources share(
      LaunchConfig launch, List<PlannedCohort> open, ResourceEstimate needs) {
    long need = need(launch, needs, open.getFirst());
    LocalResources machine =
        of(launch, Runtime.getRuntime().availableProcessors(), open.size(), need, freeBytes());
    if (machine.free() < need) {
      throw new UserException(
          "%s takes about %s of memory and %s are free here; make symphony.study.launch.cohort or the replay memory smaller, or say what a process takes with study.launch.memory=GIGABYTES."
              .formatted(
                  open.getFirst().label(), ByteSizes.text(need), ByteSizes.text(machine.free())));
    }
    return machine;
  }

  static LocalResources of(LaunchConfig launch, int cores, int cohorts, long need, long free) {
    int wanted = launch.processes() == 0 ? cores : launch.processes();
    int useful = Math.max(1, Math.min(wanted, cohorts));
    int processes = (int) Math.clamp(free / Math.max(1, need), 1, useful);
    int threads = launch.threads() == 0 ? Math.max(1, cores / processes) : launch.threads();
    return new LocalResources(processes, threads, need, free, useful - processes);
  }

  /** What is free, within what a container may take. */
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
    return "%d process%s of %d thread%s, %s each of %s that are free%s"
        .formatted(
            processes,
            processes == 1 ? "" : "es",
            threads,
            threads == 1 ? "" : "s",
            ByteSizes.text(need),
            ByteSizes.text(free),
            spared == 0 ? "" : "; memory does not carry " + spared + " more");
  }
}
