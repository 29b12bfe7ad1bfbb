package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** TensorFlow's greeting is not part of what a plugin's tests print. */
class QuietTestGraphTest {

  /** Imitates a plugin's tests, in a process that creates its first session. */
  static void main() {
    try (TestGraph<TFloat32> graph = TestGraph.float32(1)) {
      System.out.println(graph.values(graph.input(Shape.of(1, 1), 2))[0]);
    }
  }

  /** Runs with the options that the plugin parent sets for tests. */
  @Test
  void printsNothingOnStandardError() throws IOException {
    String classPath =
        Stream.of("java.class.path", "jdk.module.path")
            .map(name -> System.getProperty(name, ""))
            .collect(Collectors.joining(File.pathSeparator));
    ProcessBuilder child =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--illegal-native-access=allow",
                "-cp",
                classPath,
                QuietTestGraphTest.class.getName()));
    child.environment().put("TF_CPP_MIN_LOG_LEVEL", "3");
    Process process = child.redirectErrorStream(true).start();
    assertEquals(
        "2.0\n", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }
}
