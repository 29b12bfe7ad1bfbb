package symphony.testkit;

import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;

/** Tensors from and to arrays of doubles. */
final class TestTensors {

  private TestTensors() {}

  static <T extends TNumber> Tensor of(Class<T> type, Shape shape, double[] values) {
    if (type == TFloat64.class) {
      return TFloat64.tensorOf(shape, DataBuffers.of(values));
    }
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return TFloat32.tensorOf(shape, DataBuffers.of(floats));
  }

  static double[] values(Tensor tensor) {
    double[] values = new double[(int) tensor.shape().size()];
    switch (tensor) {
      case TFloat64 t -> t.copyTo(DataBuffers.of(values, false, false));
      case TFloat32 t -> {
        float[] floats = new float[values.length];
        t.copyTo(DataBuffers.of(floats, false, false));
        for (int i = 0; i < values.length; i++) {
          values[i] = floats[i];
        }
      }
      case TInt64 t -> {
        long[] longs = new long[values.length];
        t.copyTo(DataBuffers.of(longs, false, false));
        for (int i = 0; i < values.length; i++) {
          values[i] = longs[i];
        }
      }
      case TInt32 t -> {
        int[] ints = new int[values.length];
        t.copyTo(DataBuffers.of(ints, false, false));
        for (int i = 0; i < values.length; i++) {
          values[i] = ints[i];
        }
      }
      case TBool t -> {
        boolean[] booleans = new boolean[values.length];
        t.copyTo(DataBuffers.of(booleans, false, false));
        for (int i = 0; i < values.length; i++) {
          values[i] = booleans[i] ? 1 : 0;
        }
      }
      default -> throw new IllegalArgumentException("no numbers can be read from " + tensor);
    }
    return values;
  }
}
