package symphony.tf.agent;

import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.FloatDataBuffer;
import org.tensorflow.types.TFloat32;

/** A float32 tensor that is refilled for each run. */
final class Feed implements AutoCloseable {

  private final TFloat32 tensor;
  private final FloatDataBuffer data;

  Feed(Shape shape) {
    tensor = TFloat32.tensorOf(shape);
    data = tensor.asRawTensor().data().asFloats();
  }

  TFloat32 fill(float[] values) {
    data.write(values);
    return tensor;
  }

  TFloat32 tensor() {
    return tensor;
  }

  @Override
  public void close() {
    tensor.close();
  }
}
