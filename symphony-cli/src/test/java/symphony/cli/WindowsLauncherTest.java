package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher for Windows of an unpacked archive, with a pretended Java: by Windows' own command
 * interpreter, or elsewhere by Wine's.
 */
class WindowsLauncherTest {

  private static final boolean WINDOWS = File.separatorChar == '\\';

  /** Shows its arguments and the folder of downloads, and ends with status 7. */
  private static final String JAVA =
      """
      @echo off
      if "%%~1"=="-version" goto version
      echo arguments %%*
      echo cache "%%SYMPHONY_CACHE%%"
      exit /b 7
      :version
      echo openjdk version "%s.0.1" 2025-10-21>&2
      """;

  @TempDir private Path folder;
  private Path home;

  @BeforeAll
  static void findsAnInterpreter() throws Exception {
    assumeTrue(
        WINDOWS
            || Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "wine"))),
        "neither Windows nor Wine here, so no command interpreter runs the launcher");
    assumeTrue(interpreterRuns(), "Wine's command interpreter does not run here");
  }

  /** Ends with status 3 by the interpreter; Wine creates its folder, and says so, on this run. */
  private static boolean interpreterRuns() throws Exception {
    Process process =
        interpreter("exit 3")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return false;
    }
    return process.exitValue() == 3;
  }

  private static ProcessBuilder interpreter(String command) {
    List<String> all = new ArrayList<>(WINDOWS ? List.of() : List.of("wine"));
    all.addAll(List.of("cmd", "/c", command));
    ProcessBuilder builder = new ProcessBuilder(all);
    builder.environment().keySet().removeAll(List.of("JAVA_HOME", "SYMPHONY_CACHE"));
    builder.environment().put("WINEDEBUG", "-all");
    builder.environment().putIfAbsent("WINEPREFIX", project().resolve("target/wine").toString());
    return builder;
  }

  @BeforeEach
  void unpack() throws IOException {
    home = Files.createDirectories(folder.resolve("an archive (x86) & its files!"));
    Files.copy(project().resolve("src/release/symphony.cmd"), home.resolve("symphony.cmd"));
  }

  private static Path project() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("symphony-cli")) ? here.resolve("symphony-cli") : here;
  }

  private Path java(int version) throws IOException {
    Path place = Files.createDirectories(folder.resolve("a java/bin"));
    batch(place.resolve("java.cmd"), JAVA.formatted(version));
    return place.getParent();
  }

  private static void batch(Path file, String text) throws IOException {
    Files.writeString(file, text.replace("\n", "\r\n"));
  }

  /** A path as Windows writes it; Wine's drive Z is the root. */
  private static String windows(Path path) {
    return WINDOWS ? path.toString() : "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
  }

  /** Runs the launcher from a batch file, as words at a prompt are read. */
  private List<String> symphony(int status, Map<String, String> environment, String words)
      throws IOException, InterruptedException {
    Path call = folder.resolve("call.cmd");
    batch(call, "@echo off\n\"" + windows(home.resolve("symphony.cmd")) + "\" " + words + "\n");
    ProcessBuilder builder = interpreter(windows(call)).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    List<String> said = process.inputReader().lines().toList();
    assertEquals(status, process.waitFor(), said::toString);
    return said;
  }

  @Test
  void passesOnEveryArgumentAndTheStatus() throws Exception {
    Map<String, String> java = Map.of("JAVA_HOME", windows(java(25)));

    String said = symphony(7, java, "train \"a b\" task=Pendulum-v1 \"x & y\" 1,2").getFirst();

    assertTrue(said.contains("\"-Dsymphony.home=" + windows(home) + "\\.\""), said);
    assertTrue(said.contains("--module-path \"" + windows(home.resolve("modules")) + "\""), said);
    assertTrue(said.endsWith("SymphonyCommand train \"a b\" task=Pendulum-v1 \"x & y\" 1,2"), said);
  }

  @Test
  void understandsQuotationMarksAroundTheFolderOfJava() throws Exception {
    Map<String, String> java = Map.of("JAVA_HOME", "\"" + windows(java(25)) + "\"");

    assertTrue(symphony(7, java, "help").getFirst().endsWith("SymphonyCommand help"));
  }

  @Test
  void takesTheDownloadsThatTheArchiveContains() throws Exception {
    Files.createDirectories(home.resolve("cache"));
    Map<String, String> java = Map.of("JAVA_HOME", windows(java(25)));

    assertEquals(
        "cache \"%s\"".formatted(windows(home.resolve("cache"))),
        symphony(7, java, "help").getLast());
  }

  @Test
  void saysInOneSentenceWhichJavaIsNeeded() throws Exception {
    Map<String, String> old = Map.of("JAVA_HOME", windows(java(21)));

    List<String> said = symphony(2, old, "help");

    assertEquals(1, said.size(), said::toString);
    assertTrue(said.getFirst().startsWith("Symphony needs Java 25 or later and found 21;"));
  }
}
