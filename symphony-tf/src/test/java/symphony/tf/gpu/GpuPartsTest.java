package symphony.tf.gpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import symphony.api.agent.EnginePart;

/**
 * Tests which missing libraries prevent the use of a GPU: those that TensorFlow opens, not those
 * that only other libraries may need.
 */
class GpuPartsTest {

  private static final String ABSENT = "libnothing-of-that-name.so.1";

  private static EnginePart absent(String wheel) {
    CudaPart part =
        CudaPart.ALL.stream().filter(p -> p.wheel().equals(wheel)).findFirst().orElseThrow();
    return GpuParts.library(ABSENT, part);
  }

  @Test
  void aMissingLibraryOfTensorFlowIsNamedWithTheCommandThatDownloadsIt() {
    EnginePart part = absent("nvidia-cublas-cu12");
    assertFalse(part.fine());
    assertTrue(part.said().startsWith("cannot be opened (" + ABSENT), part.said());
    assertTrue(part.said().endsWith("symphony setup gpu downloads it"), part.said());
  }

  @Test
  void aLibraryThatOnlyOthersNeedIsNotRequired() {
    EnginePart part = absent("nvidia-nvjitlink-cu12");
    assertTrue(part.fine());
    assertEquals("not found; cuSPARSE and cuSOLVER need it, TensorFlow does not", part.said());
  }
}
