package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code symphony} with a fake Maven and a fake Java: the first records its arguments
 * and creates the build folder, the second prints the module path.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class LauncherTest {

  private static final String MAVEN =
      """
      #!/bin/sh
      case "$*" in *-Pgpu*) kind=modules-gpu ;; *) kind=modules ;; esac
      echo "$kind" >> "%1$s/built"
      mkdir -p "%2$s/$kind"
      touch "%2$s/$kind/natives.jar"
      """;

  private static final String JAVA =
      """
      #!/bin/sh
      if [ "$1" = -version ]; then echo 'openjdk version "25.0.1"' >&2; exit 0; fi
      while [ $# -gt 0 ]; do
        if [ "$1" = --module-path ]; then echo "modules $(basename "$2")"; fi
        if [ "$1" = --module ]; then shift 2; echo "arguments $*"; exit 0; fi
        shift
      done
      """;

  @TempDir private Path folder;
  private Path home;
  private Path source;

  @BeforeEach
  void aFreshClone() throws IOException {
    home = Files.createDirectories(folder.resolve("clone"));
    Files.copy(repository().resolve("symphony"), home.resolve("symphony"));
    executable(home.resolve("symphony"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    source = Files.createDirectories(target().getParent().resolve("src/main")).resolve("A.java");
    Files.writeString(source, "class A {}");
    Files.writeString(target().getParent().resolve("pom.xml"), "<project/>");
    script("mvn", MAVEN.formatted(folder, target()));
    script("java", JAVA);
    script("javac", "#!/bin/sh\n");
  }

  private Path target() throws IOException {
    return home.resolve(launched("target=\"$home/")).toAbsolutePath();
  }

  /** The part of the script between a prefix and the next quotation mark. */
  private static String launched(String beginning) throws IOException {
    String script = Files.readString(repository().resolve("symphony"));
    int start = script.indexOf(beginning) + beginning.length();
    return script.substring(start, script.indexOf('"', start));
  }

  private static Path repository() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("symphony")) ? here : here.getParent();
  }

  private void script(String name, String text) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    executable(Files.writeString(bin.resolve(name), text));
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Runs the script and returns its standard output. */
  private List<String> symphony(String... arguments) throws IOException, InterruptedException {
    return symphony(0, "", arguments);
  }

  private List<String> symphony(int status, String mavenArguments, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("symphony").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SYMPHONY_MAVEN_ARGS", mavenArguments);
    builder.environment().put("JAVA_HOME", folder.toString());
    builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    builder.redirectError(folder.resolve("errors").toFile());
    Process process = builder.start();
    List<String> said = process.inputReader().lines().toList();
    assertEquals(status, process.waitFor(), () -> said.toString());
    return said;
  }

  private List<String> built() throws IOException {
    Path log = folder.resolve("built");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  private void touchTheSource() throws IOException {
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
  }

  @Test
  void buildsForGpusInAFreshCloneAndRemembersIt() throws Exception {
    assertEquals(List.of("modules modules-gpu", "arguments doctor"), symphony("--gpu", "doctor"));
    assertEquals(List.of("modules modules-gpu", "arguments doctor"), symphony("doctor"));
    assertEquals(List.of("modules-gpu"), built());
  }

  @Test
  void buildsForGpusNextToADefaultBuild() throws Exception {
    assertEquals(List.of("modules modules", "arguments doctor"), symphony("doctor"));
    assertEquals(List.of("modules modules-gpu", "arguments doctor"), symphony("--gpu", "doctor"));
    assertEquals(List.of("modules", "modules-gpu"), built());
    for (String kind : built()) {
      try (Stream<Path> jars = Files.list(target().resolve(kind))) {
        assertEquals(1, jars.filter(f -> f.toString().endsWith(".jar")).count(), kind);
      }
    }
  }

  @Test
  void returnsToTheDefaultBuildWithoutBuildingAgain() throws Exception {
    symphony("doctor");
    symphony("--gpu", "doctor");
    assertEquals(List.of("modules modules", "arguments train x"), symphony("--cpu", "train", "x"));
    assertEquals(List.of("modules modules", "arguments doctor"), symphony("doctor"));
    assertEquals(List.of("modules", "modules-gpu"), built());
  }

  @Test
  void buildsTheSameKindAgainWhenASourceChanged() throws Exception {
    symphony("--gpu", "doctor");
    touchTheSource();
    assertEquals(List.of("modules modules-gpu", "arguments doctor"), symphony("doctor"));
    assertEquals(List.of("modules-gpu", "modules-gpu"), built());
  }

  @Test
  void refusesAProfileThatWouldPutOneBuildInThePlaceOfTheOther() throws Exception {
    symphony("doctor");
    symphony(2, "-o -Pgpu", "doctor");
    String errors = Files.readString(folder.resolve("errors"));
    assertTrue(errors.contains("run: ./symphony --gpu doctor"), errors);
    assertEquals(1, errors.lines().count(), errors);
    assertEquals(List.of("modules"), built());
    symphony(0, "-o", "doctor");
  }

  @Test
  void passesOnAllOtherArguments() throws Exception {
    assertTrue(symphony("train", "--gpu").contains("arguments train --gpu"));
    assertTrue(symphony("doctor").contains("modules modules"));
  }
}
