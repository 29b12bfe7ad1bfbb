package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests the launcher of an unpacked archive with a fake Java. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class ReleaseLauncherTest {

  private static final String JAVA =
      """
      #!/bin/sh
      if [ -n "$SYMPHONY_CACHE" ]; then echo "cache $SYMPHONY_CACHE"; fi
      if [ "$1" = -version ]; then echo 'openjdk version "21.0.1"' >&2; exit 0; fi
      for argument; do
        case "$argument" in -XX:AOTCacheOutput=*) echo cached > "${argument#*=}"; exit 0 ;; esac
      done
      while [ $# -gt 0 ]; do
        if [ "$1" = --module-path ]; then echo "modules $2"; fi
        if [ "$1" = --module ]; then shift 2; echo "arguments $*"; exit 0; fi
        shift
      done
      """;

  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void unpack() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    Path project = Files.exists(here.resolve("symphony-cli")) ? here.resolve("symphony-cli") : here;
    home = Files.createDirectories(folder.resolve("an archive"));
    Files.copy(project.resolve("src/release/symphony"), home.resolve("symphony"));
    executable(home.resolve("symphony"));
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void java(Path place) throws IOException {
    Files.createDirectories(place.getParent());
    executable(Files.writeString(place, JAVA));
  }

  private List<String> symphony(int status, String... arguments) throws Exception {
    return start("symphony", status, arguments);
  }

  private List<String> start(String program, int status, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(home.resolve(program).toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("JAVA_HOME", "SYMPHONY_CACHE"));
    builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    Process process = builder.start();
    List<String> said = process.inputReader().lines().toList();
    assertEquals(status, process.waitFor(), said::toString);
    return said;
  }

  @Test
  void usesItsOwnJavaAndPreparesAFasterStartOnce() throws Exception {
    java(home.resolve("runtime/bin/java"));

    List<String> first = symphony(0, "train", "a b");
    List<String> second = symphony(0, "help");

    assertEquals("Preparing a quicker start (once) ...", first.getFirst());
    assertTrue(first.contains("arguments train a b"), first.toString());
    assertEquals(List.of("modules " + home.resolve("modules"), "arguments help"), second);
  }

  /** Without it the benchmarks of an archive for GPUs would search CUDA in the user's home. */
  @Test
  void programAndBenchmarksUseTheArchivesDownloads() throws Exception {
    java(home.resolve("runtime/bin/java"));
    Path cache = Files.createDirectories(home.resolve("cache"));
    Path project = Path.of("").toAbsolutePath();
    while (!Files.exists(project.resolve("benchmarks/run"))) {
      project = project.getParent();
    }
    Files.createDirectories(home.resolve("benchmarks"));
    Files.copy(project.resolve("benchmarks/run"), home.resolve("benchmarks/run"));
    executable(home.resolve("benchmarks/run"));

    List<String> program = symphony(0, "help");
    List<String> benchmark = start("benchmarks/run", 0, "GpuBenchmark", "gpu");

    assertTrue(program.contains("cache " + cache), program::toString);
    assertEquals(
        List.of("cache " + cache, "modules modules:benchmarks/target/classes", "arguments gpu"),
        benchmark);
  }

  @Test
  void saysWhichJavaIsNeededIfItHasNone() throws Exception {
    java(folder.resolve("bin/java"));

    List<String> said = symphony(2, "help");

    assertEquals(1, said.size());
    assertTrue(said.getFirst().contains("needs Java 25 or later and found 21"), said.toString());
  }
}
