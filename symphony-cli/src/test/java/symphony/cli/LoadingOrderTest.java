package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * TensorFlow's native libraries search for CUDA once, while they load. Therefore, in every command
 * that uses them, the class that prepares for it must be loaded before the class that loads them.
 */
class LoadingOrderTest {

  private static final String READY = "symphony.tf.gpu.Natives$Loaded ";
  private static final String TENSORFLOW = "org.tensorflow.internal.c_api.global.tensorflow ";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "doctor",
        "inspect small.conf --observations 3 --actions 1",
        "train small.conf task=Pendulum-v1 training.steps=1500"
      })
  void cudaIsLoadedBeforeTensorFlow(String arguments) throws Exception {
    Path configs = Path.of("..", "configs").toAbsolutePath();
    String[] words = arguments.replace("small.conf", configs + "/symphony-small.conf").split(" ");
    Program program = new Program(folder);
    List<String> command = new ArrayList<>(Program.command(words));
    command.add(1, "-Xlog:class+load=info:file=" + folder.resolve("classes"));
    program.end(program.begin(command));
    List<String> loaded = Files.readAllLines(folder.resolve("classes"));
    assertTrue(first(loaded, TENSORFLOW) >= 0, () -> "it never touches TensorFlow: " + arguments);
    assertTrue(first(loaded, READY) >= 0, () -> "nothing was prepared: " + arguments);
    assertTrue(first(loaded, READY) < first(loaded, TENSORFLOW), () -> "too late: " + arguments);
    assertEquals(1, loaded.stream().filter(line -> line.contains(READY)).count());
  }

  private static int first(List<String> lines, String name) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(name)) {
        return i;
      }
    }
    return -1;
  }
}
