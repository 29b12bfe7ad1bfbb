package symphony.tf.gpu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symphony.api.agent.Gpu;

/**
 * Tests with fake devices that users who may expect a GPU are told why there is none, and others
 * are not.
 */
class UnusedGpuTest {

  private static final Gpu CARD = new Gpu("NVIDIA H200", 1L << 37);

  private static Optional<String> reason(boolean forGpus, List<Gpu> gpus, String missing) {
    return UnusedGpu.reason(forGpus, gpus, () -> Optional.of(missing).filter(m -> !m.isEmpty()));
  }

  @Test
  void buildForCpusReportsNothingWithoutAGpu() {
    assertEquals(Optional.empty(), reason(false, List.of(), "libcublas"));
  }

  @Test
  void buildForCpusNamesTheUnusedGpu() {
    assertEquals(
        Optional.of(
            "this machine has 2 GPUs (NVIDIA H200), and this is the build for CPUs; ./symphony "
                + "--gpu uses the build for GPUs"),
        reason(false, List.of(CARD, CARD), ""));
  }

  @Test
  void otherPlatformsAreNotSentToABuildThatCannotRunThere() {
    String expected = "this is the build for CPUs; the build for GPUs runs on Linux on x86-64 only";
    assertEquals(expected, UnusedGpu.buildForCpus("Windows 11", "amd64"));
    assertEquals(expected, UnusedGpu.buildForCpus("Linux", "aarch64"));
    assertEquals(expected, UnusedGpu.buildForCpus("Mac OS X", "aarch64"));
  }

  /** An archive contains one build, so that its launcher has no option for another. */
  @Test
  void archiveForCpusNamesTheArchiveForGpus() {
    System.setProperty("symphony.archive", "true");
    try {
      assertEquals(
          "this is the build for CPUs; an archive of mvn -Prelease,gpu contains the build for GPUs",
          UnusedGpu.buildForCpus());
    } finally {
      System.clearProperty("symphony.archive");
    }
  }

  @Test
  void buildForGpusNamesWhatIsMissing() {
    assertEquals(Optional.of("libcublas"), reason(true, List.of(CARD), "libcublas"));
    assertEquals(
        Optional.of("the driver shows no GPU; CUDA_VISIBLE_DEVICES may hide them"),
        reason(true, List.of(), ""));
    assertEquals(Optional.empty(), reason(true, List.of(CARD), ""));
  }

  @Test
  void aProcessReportsItOnce() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
    UnusedGpu.say("libcublas", to);
    UnusedGpu.say("libcublas", to);
    assertEquals(
        "device = auto uses the CPU: libcublas", said.toString(StandardCharsets.UTF_8).strip());
  }
}
