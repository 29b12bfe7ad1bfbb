package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.SavedModelBundle;

/** What converters to other formats expect of an exported policy's graph. */
class ExportedGraphTest {

  /** tf2onnx 1.17 ends with an error if a layer norm's axis is one number. */
  @Test
  void layerNormReducesOverListsOfAxes(@TempDir Path folder) {
    try (SymphonyAgent agent = new TinyAgent().agent(1)) {
      agent.export(0, new double[2], new double[] {1, 1}, folder.resolve("policy"));
    }
    List<Integer> ranks = new ArrayList<>();
    try (SavedModelBundle policy = SavedModelBundle.load(folder.resolve("policy").toString())) {
      policy
          .graph()
          .operations()
          .forEachRemaining(
              operation -> {
                if (operation.type().equals("Mean")) {
                  ranks.add(operation.input(1).shape().numDimensions());
                }
              });
    }
    assertEquals(List.of(1, 1), ranks);
  }
}
