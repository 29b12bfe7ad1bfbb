package symphony.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import symphony.ablation.estimate.ResourceEstimate;
import symphony.ablation.launch.ArrayCommand;
import symphony.ablation.launch.CohortList;
import symphony.ablation.launch.KubernetesJob;
import symphony.ablation.launch.Slurm;
import symphony.ablation.launch.SlurmJob;
import symphony.ablation.study.KubernetesConfig;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCohort;
import symphony.ablation.study.SlurmConfig;
import symphony.api.UserException;
import symphony.report.results.Plural;
import symphony.runtime.config.Device;

/**
 * Submits a study's open cohorts to the scheduler of a cluster.
 *
 * @param plan the study
 * @param open the cohorts to train
 * @param arguments arguments of {@code symphony run}, without threads and cells
 */
record ClusterLaunch(Plan plan, List<PlannedCohort> open, List<String> arguments) {

  private static final double LEAST_MEMORY = 1;
  private static final double MARGIN = 1.25;

  void slurm(PrintWriter out) throws InterruptedException {
    SlurmConfig asked = plan.study().launch().slurm();
    SlurmJob job =
        new SlurmJob(
            plan.name(),
            plan.folder(),
            Path.of(""),
            command(),
            threads(),
            memory(),
            asked.options(gpu()),
            Slurm.longestArray(asked.arrayLimit()));
    Path script = job.write();
    Path report = job.writeReport();
    List<String> numbers = submit(job.arrays(script), out);
    if (!numbers.isEmpty()) {
      String after = "--dependency=afterany:" + String.join(":", numbers);
      Slurm.submit(List.of(after, report.toString())).ifPresent(s -> out.println("report: " + s));
    }
    end(out);
  }

  /** Submits arrays and returns the IDs of their jobs. */
  private static List<String> submit(List<List<String>> arrays, PrintWriter out)
      throws InterruptedException {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < arrays.size(); i++) {
      List<List<String>> left = arrays.subList(i, arrays.size());
      Optional<String> said;
      try {
        said = Slurm.submit(left.getFirst());
      } catch (UserException e) {
        throw i == 0 ? e : partly(e, i, left);
      }
      said.flatMap(Slurm::number).ifPresent(numbers::add);
      out.println(
          said.orElseGet(
              () ->
                  "sbatch is not installed here; run this on a machine that has it: "
                      + line(left.getFirst())));
    }
    return numbers;
  }

  private static UserException partly(UserException refusal, int done, List<List<String>> left) {
    return new UserException(
        "%s (of %d arrays, %d were submitted; when these have ended, submit the others with: %s)"
            .formatted(
                refusal.getMessage(),
                done + left.size(),
                done,
                left.stream().map(ClusterLaunch::line).collect(Collectors.joining("; "))),
        refusal);
  }

  private static String line(List<String> array) {
    return "sbatch " + array.stream().map(ArrayCommand::quoted).collect(Collectors.joining(" "));
  }

  void kubernetes(PrintWriter out) {
    KubernetesConfig asked = plan.study().launch().kubernetes();
    KubernetesJob job =
        new KubernetesJob(
            plan.name(),
            Path.of(""),
            command(),
            asked,
            threads(),
            asked.memory().or(this::memory),
            asked.gpu().orElse(gpu() ? 1 : 0));
    out.println("kubectl apply -f " + job.write(plan.folder()));
    end(out);
  }

  private void end(PrintWriter out) {
    out.println(
        "%s; when %s ended, run: symphony report %s"
            .formatted(
                Plural.of(open.size(), "cohort"),
                Plural.choose(open.size(), "it has", "they have"),
                plan.folder()));
    out.flush();
  }

  private ArrayCommand command() {
    List<String> all = new ArrayList<>(arguments);
    all.add("training.threads=" + threads());
    return new ArrayCommand(
        Path.of(System.getProperty("symphony.home", ".")).toAbsolutePath().normalize(),
        all,
        CohortList.write(plan.folder(), open));
  }

  /** Whether a cohort requires a GPU; {@code auto} uses whatever the node has. */
  private boolean gpu() {
    return open.stream().anyMatch(cohort -> cohort.config().device() == Device.GPU);
  }

  /** The memory of a task in GB: the study's declared value, otherwise {@link #estimated}. */
  private Optional<Double> memory() {
    return plan.study().launch().memory().or(this::estimated);
  }

  /**
   * The estimated memory of the largest cohort plus a quarter, because a scheduler kills jobs that
   * exceed their limit; empty if a task cannot run on this machine, so that its sizes are unknown.
   */
  private Optional<Double> estimated() {
    ResourceEstimate needs = new ResourceEstimate();
    try {
      return open.stream()
          .map(cohort -> Math.max(LEAST_MEMORY, MARGIN * needs.memory(cohort) / 1e9))
          .max(Comparator.naturalOrder());
    } catch (UserException e) {
      return Optional.empty();
    }
  }

  private int threads() {
    return Math.max(1, plan.study().launch().threads());
  }
}
