package symphony.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import symphony.cli.Program.Ended;
import symphony.report.results.Json;
import tools.jackson.databind.JsonNode;

/** The study of {@link SmallConfigs} in a folder: its file {@code study.conf} and its output. */
record SmallStudy(Path folder) {

  /** Writes the study's file into a folder. */
  static SmallStudy in(Path folder) throws IOException {
    return in(folder, SmallConfigs.STUDY);
  }

  /** Writes a study's file into a folder. */
  static SmallStudy in(Path folder, String text) throws IOException {
    Files.writeString(folder.resolve("study.conf"), text);
    return new SmallStudy(folder);
  }

  /** Runs {@code ablate} in a process; the study's output is in the folder {@code runs}. */
  Ended ablate(String... more) throws Exception {
    return program("ablate", "study.conf", more);
  }

  /** Runs a command with one argument and further ones in a process. */
  Ended program(String command, String argument, String... more) throws Exception {
    return new Program(folder)
        .run(Stream.concat(Stream.of(command, argument), Stream.of(more)).toArray(String[]::new));
  }

  /** Runs {@code ablate} in this process, for commands that train nothing. */
  Ended ablateHere(String... more) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = SymphonyCommand.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    List<String> line = new ArrayList<>(List.of("ablate", folder.resolve("study.conf").toString()));
    if (Stream.of(more).noneMatch(word -> word.startsWith("study.output="))) {
      line.add("study.output=" + folder.resolve("runs"));
    }
    line.addAll(List.of(more));
    int status = command.execute(line.toArray(String[]::new));
    return new Ended(status, out.toString(), err.toString());
  }

  /** Copies the output of another folder's study. */
  void copyRunsOf(SmallStudy other) throws IOException {
    try (Stream<Path> tree = Files.walk(other.folder.resolve("runs"))) {
      for (Path file : tree.toList()) {
        Path copy = folder.resolve(other.folder.relativize(file).toString());
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** A file of the study's folder, such as {@code report.html}. */
  Path file(String name) {
    return folder.resolve("runs/small").resolve(name);
  }

  /** A file of a run. */
  Path file(String variant, int seed, String name) {
    return file(variant + "/Pendulum-v1/seed-" + seed + "/" + name);
  }

  JsonNode report() {
    return Json.read(file("report.json"));
  }

  String page() throws IOException {
    return Files.readString(file("report.html"));
  }
}
