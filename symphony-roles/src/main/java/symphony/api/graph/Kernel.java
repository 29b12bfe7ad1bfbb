package symphony.api.graph;

import java.lang.foreign.MemorySegment;
import symphony.api.plugin.Experimental;

/**
 * A differentiable function of float32 tensors as Java loops over their memory: one pass in place
 * of many plain operations. It replaces plain operations that compute the same (see {@link
 * GraphScope#fused}), on a CPU only.
 *
 * <p>The output has the first input's shape, and every gradient has its input's shape. Numbers are
 * in row order, in the machine's byte order. Several of TensorFlow's threads call a kernel at the
 * same time and, for different operations, with different arrays: a kernel has no state except per
 * thread. Two kernels that compute the same function should be equal; records are equal by default.
 */
@Experimental
public interface Kernel {

  /** Computes {@code output} from the inputs, which must not be written. */
  void forward(MemorySegment[] inputs, MemorySegment output);

  /**
   * Computes the gradient of each input.
   *
   * @param upstream the gradient of the output, which must not be written
   */
  void backward(MemorySegment[] inputs, MemorySegment upstream, MemorySegment[] gradients);
}
