package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code benchmarks/rehearse-gpu} with a simulated program and a simulated benchmark. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the rehearsal uses GNU timeout")
class RehearsalTest {

  private static final String SYMPHONY =
      """
      #!/bin/sh
      [ "$1" = doctor ] && { echo "sigmoid on the GPU  yes"; exit 0; }
      for word; do case "$word" in
        run.output=*twice*) mkdir -p "${word#*=}"; date +%N > "${word#*=}/metrics.csv" ;;
        run.output=*) [ -n "$CUDA_VISIBLE_DEVICES" ] || exec sleep 20 ;;
      esac; done
      """;

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void unpack() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    Path project = Files.exists(here.resolve("benchmarks")) ? here : here.getParent();
    Files.createDirectories(folder.resolve("benchmarks"));
    executable(
        "benchmarks/rehearse-gpu", Files.readString(project.resolve("benchmarks/rehearse-gpu")));
    executable("symphony", SYMPHONY);
    out = folder.resolve("out");
  }

  private void executable(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private List<String> rehearse() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            folder.resolve("benchmarks/rehearse-gpu").toString(), out.toString(), "1");
    builder.environment().put("REHEARSAL_CONFIGS", "ed s3");
    builder.environment().put("REHEARSAL_LIMIT", "1");
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
    assertEquals(0, builder.start().waitFor());
    return Files.readAllLines(out.resolve("summary.txt"));
  }

  @Test
  void keepsTheFiguresOfStagesThatRunOutOfTime() throws Exception {
    executable(
        "benchmarks/run", "#!/bin/sh\necho config,seeds,update\necho $6,1,0.5\nexec sleep 20\n");

    List<String> summary = rehearse();

    assertTrue(summary.toString().contains("updates of s3: ended by the clock after 1 s"));
    assertEquals(
        List.of(
            "config,seeds,update",
            "configs/symphony-ed.conf,1,0.5",
            "configs/symphony-s3.conf,1,0.5"),
        Files.readAllLines(out.resolve("updates.csv")));
    assertTrue(summary.contains("  configs/symphony-s3.conf,1,0.5"), summary::toString);
  }

  @Test
  void namesAFailureAndContinues() throws Exception {
    executable("benchmarks/run", "#!/bin/sh\necho 'no card here' >&2\nexit 1\n");

    String summary = String.join("\n", rehearse());

    assertTrue(summary.contains("updates of ed: failed with status 1: no card here"), summary);
    assertTrue(summary.contains("sigmoid on the GPU  yes"), summary);
    assertTrue(summary.contains("differs: ./metrics.csv"), summary);
    assertTrue(summary.contains("two runs: 1 files compared, 1 differ"), summary);
    assertTrue(summary.contains("s on the GPU: ended by the clock after 1 s"), summary);
    assertTrue(summary.contains("everything is in " + out), summary);
  }
}
