package symphony.tf.gpu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * Tests the message of doctor about a GPU that computes wrong numbers, for example because it runs
 * no kernel.
 */
class GpuCheckTest {

  private static final GpuCheck PRODUCT = new GpuCheck("product", 1e-5, (tf, x) -> x);

  @Test
  void aDifferenceIsReportedInOneSentence() {
    assertEquals(
        "the GPU's results differ from the CPU's by 1.0e+00 of the largest value, and at most "
            + "1e-05 is allowed",
        PRODUCT.said(GpuCheck.difference(new float[] {0, 0}, new float[] {-2, 1})));
  }

  @Test
  void sameNumbersAreFine() {
    assertEquals(
        "as on the CPU (largest difference 0.0e+00)",
        PRODUCT.said(GpuCheck.difference(new float[] {3, 4}, new float[] {3, 4})));
  }

  @Test
  void notANumberIsNeverFine() {
    assertEquals(
        "the GPU's results differ from the CPU's by NaN of the largest value, and at most 1e-05 "
            + "is allowed",
        PRODUCT.said(GpuCheck.difference(new float[] {Float.NaN}, new float[] {1})));
  }
}
