package symphony.api.graph;

import java.lang.foreign.MemorySegment;
import symphony.api.plugin.Experimental;

/**
 * A differentiable function of float32 tensors as Java loops over their memory: one pass where
 * plain operations would take many. It stands in for plain operations that compute the same (see
 * {@link GraphScope#fused}), on a CPU alone.
 *
 * <p>The output has the first input's shape, and every gradient has its input's. Numbers lie in row
 * order, in the machine's byte order. Calls come from several of TensorFlow's threads at once and,
 * for different operations, with different arrays: a kernel keeps no state but per thread. Two
 * kernels that compute the same should be equal; a record is, of itself.
 */
@Experimental
public interface Kernel {

  /** Fills {@code output} from the inputs, which must not be written. */
  void forward(MemorySegment[] inputs, MemorySegment output);

  /**
   * Fills the gradient of each input.
   *
   * @param upstream the gradient of the output, which must not be written
   */
  void backward(MemorySegment[] inputs, MemorySegment upstream, MemorySegment[] gradients);
}
