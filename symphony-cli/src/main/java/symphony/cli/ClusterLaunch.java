package symphony.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symphony.ablation.launch.ArrayCommand;
import symphony.ablation.launch.CohortList;
import symphony.ablation.launch.KubernetesJob;
import symphony.ablation.launch.SlurmJob;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCohort;
import symphony.runtime.config.Device;

/**
 * Hands a study's open cohorts to a cluster's own scheduler.
 *
 * @param plan the study
 * @param open what is left to do
 * @param arguments {@code run}'s own, without threads and cells
 */
record ClusterLaunch(Plan plan, List<PlannedCohort> open, List<String> arguments) {

  void slurm(PrintWriter out) throws InterruptedException {
    SlurmJob job =
        new SlurmJob(
            plan.name(),
            plan.folder(),
            Path.of(""),
            command(),
            threads(),
            memory(),
            plan.study().launch().slurm().options(gpu()));
    Path script = job.write();
    Path report = job.writeReport();
    Optional<String> said = SlurmJob.submit(script);
    Optional<String> number = said.flatMap(SlurmJob::number);
    if (number.isPresent()) {
      SlurmJob.submit(report, "--dependency=afterany:" + number.get())
          .ifPresent(s -> out.println("report: " + s));
    }
    out.println(
        said.orElse(
            "sbatch is not installed here; submit the script where it is: sbatch " + script));
    end(out);
  }

  void kubernetes(String image, String claim, PrintWriter out) {
    KubernetesJob job =
        new KubernetesJob(
            plan.name(), Path.of(""), command(), image, claim, threads(), memory(), gpu());
    out.println("kubectl apply -f " + job.write(plan.folder()));
    end(out);
  }

  private void end(PrintWriter out) {
    out.println(
        "%d cohorts; when they have ended: symphony report %s"
            .formatted(open.size(), plan.folder()));
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

  /** Whether a cohort must have a GPU; {@code auto} takes what the node has. */
  private boolean gpu() {
    return open.stream().anyMatch(cohort -> cohort.config().device() == Device.GPU);
  }

  private Optional<Double> memory() {
    return plan.study().launch().memory();
  }

  private int threads() {
    return Math.max(1, plan.study().launch().threads());
  }
}
