package symphony.ablation.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.runtime.run.StopSignal;
import symphony.runtime.run.Training;
import symphony.runtime.run.TrainingRequest;
import symphony.runtime.run.TrainingRequest.Existing;

/**
 * Compares the metrics of the first updates of five variants with recorded ones, to the last digit.
 * A change that intends to change results records them again:
 *
 * <pre>
 * mvn -pl symphony-ablation -am test -Dtest=GoldenTraceTest -Dsurefire.failIfNoSpecifiedTests=false
 *     -Dsymphony.write-traces=true</pre>
 *
 * <p>The numeric libraries choose the order of sums by the processor's vector instructions. On a
 * machine of the recorded kind, the files must be equal byte by byte; on others, each number may
 * differ by {@link #TOLERANCE}.
 */
class GoldenTraceTest {

  /**
   * Relative, for numbers above 1; absolute below. Held to SSE 4.1 (ONEDNN_MAX_CPU_ISA=SSE41), a
   * machine with AVX2 differs from its own recording by 2e-7.
   */
  private static final double TOLERANCE = 1e-4;

  private static final Path TRACES = Path.of("src", "test", "resources", "traces");
  private static final Path MACHINE = TRACES.resolve("machine.txt");
  private static final boolean WRITE = Boolean.getBoolean("symphony.write-traces");
  private static final String HINT =
      "the results differ from the recorded ones; if that is meant, see GoldenTraceTest";

  /** The instructions that determine the kernels of the numeric libraries. */
  private static final Pattern VECTORS = Pattern.compile("fma|f16c|avx.*|amx.*|asimd.*|sve.*");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"symphony-small", "symphony-s2-practical", "symphony-saya", "sac", "tqc"})
  void theFirstUpdatesAreAsRecorded(String variant) throws IOException {
    String trace = train(variant);
    Path recorded = TRACES.resolve(variant + ".csv");
    if (WRITE) {
      Files.writeString(recorded, trace);
      Files.writeString(MACHINE, machine());
    }
    if (Files.readString(MACHINE).equals(machine())) {
      assertEquals(Files.readString(recorded), trace, HINT);
    } else {
      assertClose(Files.readString(recorded), trace);
    }
  }

  private String train(String variant) throws IOException {
    var config =
        ShippedVariants.source(variant)
            .with("test", ShippedVariants.SMALL)
            .with("test", List.of("training.steps=70", "run.metrics-every=3"))
            .with("test", List.of("run.variant=trace", "run.output=" + folder))
            .run();
    Training.run(
        new TrainingRequest(config, List.of(1L), Existing.RESUME, List.of(), new StopSignal()));
    try (Stream<Path> files = Files.walk(folder)) {
      Path metrics = files.filter(file -> file.endsWith("metrics.csv")).findFirst().orElseThrow();
      return Files.readString(metrics);
    }
  }

  private static void assertClose(String recorded, String trace) {
    List<String> expected = recorded.lines().toList();
    List<String> actual = trace.lines().toList();
    assertEquals(expected.getFirst(), actual.getFirst(), HINT);
    assertEquals(expected.size(), actual.size(), HINT);
    for (int row = 1; row < expected.size(); row++) {
      assertCloseRow(expected.get(row), actual.get(row));
    }
  }

  private static void assertCloseRow(String expected, String actual) {
    double[] e = Arrays.stream(expected.split(",")).mapToDouble(Double::parseDouble).toArray();
    double[] a = Arrays.stream(actual.split(",")).mapToDouble(Double::parseDouble).toArray();
    assertEquals(e.length, a.length, HINT);
    for (int i = 0; i < e.length; i++) {
      double allowed = TOLERANCE * Math.max(1, Math.abs(e[i]));
      assertTrue(Math.abs(e[i] - a[i]) <= allowed, HINT + ": " + expected + " became " + actual);
    }
  }

  /** What the numbers depend on except the code: system, Java, vector instructions. */
  private static String machine() throws IOException {
    return String.join(
        "\n",
        "os " + System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        "java " + Runtime.version().feature(),
        "vectors " + String.join(" ", vectors()),
        "");
  }

  private static Set<String> vectors() throws IOException {
    Path processors = Path.of("/proc/cpuinfo");
    if (!Files.exists(processors)) {
      return Set.of();
    }
    try (Stream<String> lines = Files.lines(processors)) {
      return lines
          .filter(line -> line.startsWith("flags") || line.startsWith("Features"))
          .findFirst()
          .stream()
          .flatMap(line -> Arrays.stream(line.split("\\s+")))
          .filter(flag -> VECTORS.matcher(flag).matches())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
