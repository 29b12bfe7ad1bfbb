package symphony.ablation.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import symphony.api.plugin.InvalidParametersException;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** {@code symphony.study.launch.slurm}: settings of Slurm jobs. */
public record SlurmConfig(
    @Parameter("the longest time that a task may run before it is queued again, such as 04:00:00")
        Optional<String> time,
    @Parameter("the partition") Optional<String> partition,
    @Parameter("the account to charge") Optional<String> account,
    @Parameter("generic resources, such as gpu:1, which device = gpu requests by itself")
        Optional<String> gres,
    @Parameter("further options of sbatch, such as [\"--qos=long\"]") List<String> extra,
    @Parameter(
            value =
                "maximum tasks of one array, unless the site allows fewer; more cohorts become "
                    + "several arrays",
            range = "[1, 4000000]")
        int arrayLimit) {

  private static final String GRES = "--gres=";
  private static final String ONE_GPU = "gpu:1";

  /** GPUs, and shares of a GPU (MPS, shards); other generic resources are no GPU. */
  private static final String ASKS_FOR_GPU = "(--gpus|-G).*|--(gres|tres).*\\b(gpu|mps|shard)\\b.*";

  /** Checks the values. */
  public SlurmConfig {
    Parameters.check(SlurmConfig.class, time, partition, account, gres, extra, arrayLimit);
    extra = List.copyOf(extra);
    for (String option : extra) {
      if (!option.startsWith("-") || option.contains("\n")) {
        throw new InvalidParametersException(
            "extra", option, "options of sbatch, such as --qos=long");
      }
    }
  }

  /**
   * The options of sbatch.
   *
   * @param gpu whether a task needs a GPU; if the options do not request one, a request for one is
   *     added
   */
  public List<String> options(boolean gpu) {
    List<String> said = said();
    if (!gpu || said.stream().anyMatch(option -> option.matches(ASKS_FOR_GPU))) {
      return said;
    }
    if (said.stream().noneMatch(option -> option.startsWith(GRES))) {
      return Stream.concat(said.stream(), Stream.of(GRES + ONE_GPU)).toList();
    }
    // Of several --gres sbatch uses the last, so each asks for all.
    return said.stream()
        .map(option -> option.startsWith(GRES) ? option + "," + ONE_GPU : option)
        .toList();
  }

  private List<String> said() {
    return Stream.concat(
            Stream.of(
                    time.map("--time="::concat),
                    partition.map("--partition="::concat),
                    account.map("--account="::concat),
                    gres.map("--gres="::concat))
                .flatMap(Optional::stream),
            extra.stream())
        .toList();
  }
}
