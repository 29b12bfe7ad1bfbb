package symphony.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the program as a user does, in a separate process on the module path. */
final class Program {

  private static final long PATIENCE_MINUTES = 5;

  private final Path folder;

  /** The exit status and output of a process. */
  record Ended(int status, String out, String err) {}

  /** Runs the program in a folder, which receives its output. */
  Program(Path folder) {
    this.folder = folder;
  }

  /** Starts a command line and waits for its end. */
  Ended run(String... arguments) throws Exception {
    return end(start(arguments));
  }

  /** Waits for the end of a process. */
  Ended end(Process process) throws Exception {
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("it hangs: " + Files.readString(folder.resolve("err")));
    }
    return new Ended(
        process.exitValue(),
        Files.readString(folder.resolve("out")),
        Files.readString(folder.resolve("err")));
  }

  /** Starts a command line. */
  Process start(String... arguments) throws IOException {
    return begin(command(arguments));
  }

  /** The whole command, for a shell. */
  static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--module-path",
            modulePath(),
            "--module",
            "symphony.cli/symphony.cli.SymphonyCommand"));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Starts any command in the folder. */
  Process begin(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().put("TF_CPP_MIN_LOG_LEVEL", "2");
    return builder.start();
  }

  /** The module path of this test's process, without modules that only tests need. */
  private static String modulePath() {
    return Stream.of("jdk.module.path", "java.class.path")
        .map(System::getProperty)
        .filter(path -> path != null && !path.isEmpty())
        .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
        .filter(entry -> !entry.endsWith("test-classes"))
        .filter(entry -> !entry.matches(".*(junit|surefire|archunit|opentest4j|apiguardian).*"))
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** A report's text without times. */
  static String timeless(Path report) throws IOException {
    return Files.readString(report).replaceAll("<span class=\"clock\">[^<]*</span>", "");
  }
}
