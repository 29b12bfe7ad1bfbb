import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The plugins that {@code symphony new-plugin} creates, as their authors meet them: one for each
 * kind, built by Maven and trained by the command of its README, two of them compared too.
 *
 * <p>Usage: {@code NewPlugins write MODULES FOLDER} creates them all in a folder, with a pom that
 * builds them in one reactor; after {@code mvn verify} there, {@code NewPlugins try MODULES FOLDER}
 * fails if Maven printed a warning, if a project has no tests, or if one does not train, or if a
 * comparison has no report. {@code MODULES} is the program's module path.
 */
final class NewPlugins {

  private static final String PREFIX = "acme-";

  /** A study is the same for every ingredient, and environments have another. */
  private static final List<String> COMPARED =
      List.of(PREFIX + "activation", PREFIX + "environment");

  private static final Pattern ROLE = Pattern.compile("\"role\" : \"([^\"]+)\"");
  private static final Pattern WARNING = Pattern.compile("(?i)\\bwarn(ing)?\\b");
  private static final Pattern COMMAND = Pattern.compile("`symphony ((?:train|ablate) [^`]+)`");
  private static final Pattern TESTS = Pattern.compile("<testsuite [^>]*tests=\"(\\d+)\"");

  /** Enough steps for a warm start, updates of every network, and an evaluation. */
  private static final List<String> SMALL =
      List.of(
          "agent.batch=8",
          "agent.warm-start.repeat.steps=20",
          "agent.warm-start.repeat.repetitions=1",
          "evaluation.every=20",
          "evaluation.episodes=1",
          "device=cpu");

  private static final List<String> SMALL_STUDY =
      List.of(
          "study.budget.steps=40",
          "study.seeds=[1]",
          "study.launch.processes=1",
          "study.bootstrap.resamples=200",
          "study.bootstrap.band-resamples=100");

  private final Path modules;
  private final Path folder;

  private NewPlugins(Path modules, Path folder) {
    this.modules = modules.toAbsolutePath().normalize();
    this.folder = folder.toAbsolutePath().normalize();
  }

  public static void main(String[] arguments) throws IOException {
    NewPlugins plugins = new NewPlugins(Path.of(arguments[1]), Path.of(arguments[2]));
    switch (arguments[0]) {
      case "write" -> plugins.write();
      case "try" -> plugins.tryOut();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private void write() throws IOException {
    delete(folder);
    // Maven takes the folder of .mvn as the root of the build: nothing of a project around it
    // reaches this one.
    Files.createDirectories(folder.resolve(".mvn"));
    List<String> kinds = kinds();
    for (String kind : kinds) {
      symphony(folder, List.of("new-plugin", kind, name(kind)));
    }
    Files.writeString(folder.resolve("pom.xml"), reactor(kinds));
    System.out.println(kinds.size() + " new plugins in " + folder);
  }

  /** Every kind that {@code new-plugin} knows. */
  private List<String> kinds() throws IOException {
    String listed = symphony(folder, List.of("ingredients", "--format", "json"));
    Stream<String> roles = ROLE.matcher(listed).results().map(found -> found.group(1));
    return Stream.concat(roles, Stream.of("environment")).distinct().toList();
  }

  private static String name(String kind) {
    return PREFIX + kind.replace('.', '-');
  }

  private static String reactor(List<String> kinds) {
    return """
    <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <groupId>acme</groupId><artifactId>acme</artifactId><version>1.0.0</version>
      <packaging>pom</packaging>
      <modules>
    %s
      </modules>
    </project>
    """
        .formatted(
            kinds.stream()
                .map(kind -> "    <module>%s</module>".formatted(name(kind)))
                .collect(Collectors.joining("\n")));
  }

  private void tryOut() throws IOException {
    List<Path> projects = projects();
    check(!projects.isEmpty(), "no plugin in " + folder);
    checkNoWarning(folder.resolve("build.log"));
    for (Path project : projects) {
      checkTested(project);
      List<String> commands = commands(project);
      train(project, commands.getFirst());
      if (COMPARED.contains(project.getFileName().toString())) {
        compare(project, commands.getLast());
      }
    }
    System.out.println(
        projects.size()
            + " new plugins are built, tested and trained, and "
            + COMPARED.size()
            + " compared");
  }

  private List<Path> projects() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(PREFIX))
          .sorted()
          .toList();
    }
  }

  private static void checkNoWarning(Path log) throws IOException {
    List<String> warnings = Files.readAllLines(log).stream().filter(WARNING.asPredicate()).toList();
    check(warnings.isEmpty(), log + " has warnings:\n" + String.join("\n", warnings));
  }

  private static void checkTested(Path project) throws IOException {
    Path reports = project.resolve("target/surefire-reports");
    check(Files.isDirectory(reports), project + " ran no tests");
    int count = 0;
    try (Stream<Path> files = Files.list(reports)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".xml")).toList()) {
        count += TESTS.matcher(Files.readString(file)).results().mapToInt(NewPlugins::count).sum();
      }
    }
    check(count >= 5, project + " ran " + count + " tests");
  }

  private static int count(MatchResult found) {
    return Integer.parseInt(found.group(1));
  }

  /** What the project's README says to type. */
  private static List<String> commands(Path project) throws IOException {
    List<String> commands =
        COMMAND
            .matcher(Files.readString(project.resolve("README.md")))
            .results()
            .map(found -> found.group(1))
            .toList();
    check(commands.size() == 2, project + " has a README with the commands " + commands);
    return commands;
  }

  private void train(Path project, String command) throws IOException {
    run(project, command, List.of("training.steps=40"));
    check(exists(project, "summary.json"), "no run of " + command);
  }

  private void compare(Path project, String command) throws IOException {
    String said = run(project, command, SMALL_STUDY);
    check(said.contains("2 of 2 cells done"), command + " in " + project + ":\n" + said);
    check(exists(project, "report.html"), "no report of " + command);
  }

  private String run(Path project, String command, List<String> size) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(command.replace("'", "").split(" ")));
    arguments.addAll(size);
    arguments.addAll(SMALL);
    String said = symphony(project, arguments);
    check(!WARNING.matcher(said).find(), command + " in " + project + " warns:\n" + said);
    return said;
  }

  private static boolean exists(Path project, String name) throws IOException {
    try (Stream<Path> files = Files.walk(project.resolve("runs"))) {
      return files.anyMatch(file -> file.getFileName().toString().equals(name));
    }
  }

  /** Runs the program in a folder; what it prints. */
  private String symphony(Path place, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "--sun-misc-unsafe-memory-access=allow",
            "--illegal-native-access=allow",
            "--module-path",
            modules.toString(),
            "--module",
            "symphony.cli/symphony.cli.SymphonyCommand"));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(place.toFile()).redirectErrorStream(true);
    builder.environment().put("TF_CPP_MIN_LOG_LEVEL", "3");
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes());
    int status = process.onExit().join().exitValue();
    check(
        status == 0,
        "symphony %s in %s ends with status %d:\n%s"
            .formatted(String.join(" ", arguments), place, status, said));
    return said;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(NewPlugins::deleteOne);
      }
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      System.err.println(otherwise);
      System.exit(1);
    }
  }
}
