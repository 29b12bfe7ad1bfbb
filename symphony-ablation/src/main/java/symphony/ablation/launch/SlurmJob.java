package symphony.ablation.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import symphony.api.UserException;
import symphony.report.results.Json;

/**
 * A study as array jobs of Slurm, one task per cohort. Two minutes before its time limit a task is
 * signalled (SIGUSR1), writes its checkpoint and requeues itself, so that it resumes from there
 * until it is done. A cancelled task also writes its checkpoint, in the time that the site allows
 * (KillWait), and is not requeued.
 *
 * @param name the study's name
 * @param folder the study's folder, visible on all nodes
 * @param directory the folder in which {@code ablate} was called
 * @param command the command of a task
 * @param threads cores of a task
 * @param memory memory of a task in GB; empty if unknown
 * @param asked further options of sbatch
 * @param longest the largest number of tasks of one array
 */
public record SlurmJob(
    String name,
    Path folder,
    Path directory,
    ArrayCommand command,
    int threads,
    Optional<Double> memory,
    List<String> asked,
    int longest) {

  /** Writes the script. */
  public Path write() {
    Path script = folder.resolve("slurm.sh").toAbsolutePath();
    Json.replace(script, text());
    return script;
  }

  /** Writes the script of the job that writes the report when the others have ended. */
  public Path writeReport() {
    Path script = folder.resolve("slurm-report.sh").toAbsolutePath();
    Json.replace(
        script,
        """
        #!/bin/bash
        #SBATCH --job-name=symphony-%s-report
        #SBATCH --ntasks=1
        %s#SBATCH --output=%s
        #SBATCH --chdir=%s
        exec %s report %s
        """
            .formatted(
                jobName(),
                asked.stream()
                    .filter(option -> option.matches("--(partition|account)=.*"))
                    .map("#SBATCH %s\n"::formatted)
                    .collect(Collectors.joining()),
                log("slurm-report-%j.log"),
                option(directory.toAbsolutePath().toString()),
                ArrayCommand.quoted(command.home().resolve("symphony").toString()),
                ArrayCommand.quoted(folder.toAbsolutePath().toString())));
    return script;
  }

  /**
   * The arguments of sbatch that submit all cohorts: for one array, or for several if there are
   * more cohorts than the site allows in one.
   *
   * @param script the script that {@link #write} wrote
   */
  public List<List<String>> arrays(Path script) {
    List<List<String>> arrays = new ArrayList<>();
    for (int first = 0; first < command.cohorts().size(); first += longest) {
      arrays.add(List.of("--array=" + tasks(first), script.toString(), String.valueOf(first)));
    }
    return arrays;
  }

  /** The numbers of the tasks of the array that starts at a cohort. */
  private String tasks(int first) {
    return "0-" + (Math.min(longest, command.cohorts().size() - first) - 1);
  }

  private String jobName() {
    return name.replaceAll("[^A-Za-z0-9._-]", "_");
  }

  /** The path of a log file. Per cent signs are doubled, because Slurm replaces single ones. */
  private String log(String file) {
    return option(
        folder.toAbsolutePath().resolve("logs").toString().replace("%", "%%") + "/" + file);
  }

  /**
   * A quoted value in a line of {@code #SBATCH}, which supports only double quotes.
   *
   * @throws UserException if the value cannot be quoted
   */
  static String option(String value) {
    if (value.matches("(?s).*[\"\\\\\\p{Cntrl}].*")) {
      throw new UserException(
          "'%s' cannot be written into a Slurm script, because of its quotes, backslashes or control characters; give the study another folder with study.output=FOLDER."
              .formatted(value.replaceAll("\\p{Cntrl}", "?")));
    }
    return value.matches("[A-Za-z0-9_./%+=:,@-]+") ? value : '"' + value + '"';
  }

  /** The script's text. */
  String text() {
    return """
    #!/bin/bash
    #SBATCH --job-name=symphony-%s
    #SBATCH --array=%s
    #SBATCH --ntasks=1
    #SBATCH --cpus-per-task=%d
    %s#SBATCH --signal=B:USR1@120
    #SBATCH --requeue
    #SBATCH --open-mode=append
    #SBATCH --output=%s
    #SBATCH --chdir=%s
    set -u
    # With several arrays, each gets the number of its first cohort.
    first=${1:-0}
    # Before the time limit Slurm signals only this shell, which stops the training and requeues the task.
    # A cancelled task gets SIGTERM and is not requeued.
    stopped=
    child=
    trap 'stopped=yes; kill -TERM $child 2>/dev/null' USR1
    trap 'kill -TERM $child 2>/dev/null' TERM
    %s &
    child=$!
    wait "$child"; status=$?
    while kill -0 "$child" 2>/dev/null; do wait "$child"; status=$?; done
    if [ -n "$stopped" ] && [ "$status" -ne 0 ]; then
      scontrol requeue "${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}"
    fi
    exit "$status"
    """
        .formatted(
            jobName(),
            tasks(0),
            threads,
            memory.map(gb -> "#SBATCH --mem=%dM\n".formatted(Math.round(gb * 1000))).orElse("")
                + asked.stream().map("#SBATCH %s\n"::formatted).collect(Collectors.joining()),
            log("slurm-%A_%a.log"),
            option(directory.toAbsolutePath().toString()),
            command.text("first + SLURM_ARRAY_TASK_ID").replace("\nexec ", "\n"));
  }
}
