package symphony.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symphony.api.UserException;

/** {@code symphony new-plugin}: creates the project of a new plugin. */
@Command(
    name = "new-plugin",
    description =
        "Creates a Maven project for your own ingredient, environment or wrapper of environments "
            + "that builds, passes its tests and trains. Example: symphony new-plugin activation "
            + "acme-mish.")
@SuppressWarnings("UnusedVariable") // picocli sets the options
final class NewPluginCommand implements Runnable {

  @Mixin private CommonOptions common;

  @Parameters(
      index = "0",
      paramLabel = "ROLE",
      description =
          "A role from the list of symphony ingredients, such as activation or "
              + "environment.wrapper, or the word environment.")
  private String role;

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "A prefix of your own and a name, such as acme-mish.")
  private String name;

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description = "The project's folder; a new folder NAME by default.")
  private Path folder;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    PluginProject project = PluginProject.of(role, name);
    Path place = folder == null ? Path.of(name) : folder;
    refuseFilled(place);
    project.files().forEach((file, text) -> write(place.resolve(file), text));
    PrintWriter out = spec.commandLine().getOut();
    out.println("Created the plugin %s in %s. Next:".formatted(name, place));
    out.println("  cd " + place);
    out.println("  mvn verify");
    out.println("  symphony " + project.training());
    out.println("The project's README.md explains how to continue.");
    out.flush();
  }

  private static void refuseFilled(Path place) {
    if (!Files.exists(place)) {
      return;
    }
    try (Stream<Path> files = Files.list(place)) {
      if (files.findAny().isPresent()) {
        throw new UserException(
            "%s is not empty; name a new folder with --folder FOLDER.".formatted(place));
      }
    } catch (IOException e) {
      throw new UserException(
          "%s is not a readable folder; name a new folder with --folder FOLDER.".formatted(place),
          e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UserException(
          "%s cannot be written; name another folder with --folder FOLDER.".formatted(file), e);
    }
  }
}
