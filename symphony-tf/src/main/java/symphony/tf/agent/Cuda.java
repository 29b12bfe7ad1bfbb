package symphony.tf.agent;

import java.util.List;
import org.bytedeco.javacpp.Loader;

/**
 * Loads the CUDA libraries that the {@code gpu} build brings along, so that TensorFlow finds them
 * without an installation. Without that build, or on another system, TensorFlow looks for the
 * machine's own.
 */
final class Cuda {

  /** In the order in which they need one another. */
  private static final List<String> LIBRARIES =
      List.of(
          "cudart", "nvrtc", "cublas", "cufft", "curand", "cusparse", "cusolver", "cudnn", "cupti");

  private Cuda() {}

  /** Loads what is there. */
  static void load() {
    for (String library : LIBRARIES) {
      try {
        Loader.load(Class.forName("org.bytedeco.cuda.global." + library));
      } catch (ClassNotFoundException | UnsatisfiedLinkError notBrought) {
        return; // TensorFlow's own search follows, and its answer is the probe's
      }
    }
  }
}
