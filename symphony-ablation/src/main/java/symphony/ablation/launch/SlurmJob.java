package symphony.ablation.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import symphony.api.UserException;
import symphony.report.results.Json;

/**
 * A study as a Slurm array job, one task a cohort. A task that is cancelled or runs out of time
 * gets a minute to write its checkpoint; submitted again, it goes on from there.
 *
 * @param name the study's name
 * @param folder the study's folder, which all nodes see
 * @param directory the folder in which {@code ablate} was called
 * @param command what a task runs
 * @param threads cores of a task
 * @param memory gigabytes of a task, where the study declares them
 */
public record SlurmJob(
    String name,
    Path folder,
    Path directory,
    ArrayCommand command,
    int threads,
    Optional<Double> memory) {

  /** Writes the script. */
  public Path write() {
    Path script = folder.resolve("slurm.sh").toAbsolutePath();
    Json.replace(script, text());
    return script;
  }

  /** The script's text. */
  String text() {
    return """
    #!/bin/bash
    #SBATCH --job-name=symphony-%s
    #SBATCH --array=0-%d
    #SBATCH --ntasks=1
    #SBATCH --cpus-per-task=%d
    %s#SBATCH --signal=TERM@60
    #SBATCH --output=%s
    #SBATCH --chdir=%s
    set -eu
    %s
    """
        .formatted(
            name,
            command.cohorts().size() - 1,
            threads,
            memory.map(gb -> "#SBATCH --mem=%dM\n".formatted(Math.round(gb * 1000))).orElse(""),
            folder.toAbsolutePath().resolve("logs").resolve("slurm-%A_%a.log"),
            directory.toAbsolutePath(),
            command.text("SLURM_ARRAY_TASK_ID"));
  }

  /**
   * Submits a script.
   *
   * @return what Slurm said; empty if it is not installed here
   * @throws UserException if Slurm refused it
   */
  public static Optional<String> submit(Path script) throws InterruptedException {
    Process sbatch;
    try {
      sbatch = new ProcessBuilder("sbatch", script.toString()).redirectErrorStream(true).start();
    } catch (IOException e) {
      return Optional.empty();
    }
    try {
      String said =
          new String(sbatch.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (sbatch.waitFor() != 0) {
        throw new UserException("Slurm refused " + script + ": " + said);
      }
      return Optional.of(said);
    } catch (IOException e) {
      throw new UserException("Slurm could not be asked: " + e.getMessage(), e);
    }
  }
}
