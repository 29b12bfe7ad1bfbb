package symphony.ablation.study;

import java.util.Optional;
import symphony.api.plugin.InvalidParametersException;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** {@code symphony.study.launch}: how runs are distributed over a machine or cluster. */
public record LaunchConfig(
    @Parameter(value = "processes side by side; 0 for one a core", range = "[0, 1024]")
        int processes,
    @Parameter(value = "seeds of a variant in one process; 0 for all", range = "[0, 1000]")
        int cohort,
    @Parameter(value = "threads of a process; 0 to share out the cores", range = "[0, 4096]")
        int threads,
    @Parameter("gigabytes that a process needs; estimated by default") Optional<Double> memory,
    @Parameter("what Slurm jobs request") SlurmConfig slurm,
    @Parameter("what Kubernetes jobs request") KubernetesConfig kubernetes) {

  /** Checks the values. */
  public LaunchConfig {
    Parameters.check(LaunchConfig.class, processes, cohort, threads, memory, slurm, kubernetes);
    if (memory.isPresent() && !(memory.get() > 0)) {
      throw new InvalidParametersException("memory", memory.get(), "a number above 0");
    }
  }
}
