package symphony.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symphony.api.UserException;
import symphony.runtime.run.TrainedAgent;

/** {@code symphony export}: writes the trained policy as a TensorFlow SavedModel. */
@Command(
    name = "export",
    description =
        "Exports a run's policy as a TensorFlow SavedModel: the last one, unless --step names "
            + "another.")
final class ExportCommand implements Runnable {

  @Mixin private CommonOptions common;
  @Mixin private StepOption step;

  @Parameters(
      index = "0",
      paramLabel = "RUN",
      description = "A run directory, such as runs/NAME/TASK/seed-1.")
  private Path run;

  @Parameters(
      index = "1..*",
      paramLabel = "key=value",
      description = "Values that override the run's config, such as device=cpu.")
  private List<String> overrides = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "A new folder; RUN/export by default.")
  private Path out;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    Path folder = out == null ? run.resolve("export") : out;
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new UserException(
          "%s already exists; remove it or choose another folder with --out FOLDER."
              .formatted(folder));
    }
    try (TrainedAgent agent = TrainedAgent.load(common.registry(), run, step.choice(), overrides)) {
      agent.export(folder);
      for (String record : List.of("config.conf", "provenance.json")) {
        Files.copy(
            run.resolve(record), folder.resolve(record), StandardCopyOption.REPLACE_EXISTING);
      }
      Files.writeString(folder.resolve("README.md"), ModelCard.of(agent, run));
      PrintWriter said = spec.commandLine().getOut();
      said.println("%s holds the policy after step %d.".formatted(folder, agent.step()));
      said.flush();
    } catch (IOException e) {
      throw new UserException("%s cannot be written: %s".formatted(folder, e.getMessage()), e);
    }
  }
}
