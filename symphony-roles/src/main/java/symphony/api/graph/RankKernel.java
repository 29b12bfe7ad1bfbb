package symphony.api.graph;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;

/**
 * Computes for each element of a row the weight of its ascending rank, by sorting integers that
 * contain the value in their upper half and its position in their lower half. The JDK sorts such
 * integers in vector registers, without comparing floats. Among equal values, the later one ranks
 * lower, as in TensorFlow's own sort; NaN ranks as the lowest finite number.
 *
 * @param ascendingWeights by rank
 */
record RankKernel(List<Float> ascendingWeights) implements Kernel {

  private static final ThreadLocal<Room> ROOM = ThreadLocal.withInitial(Room::new);

  /** One thread's arrays, as long as the longest row it has seen. */
  private static final class Room {
    private float[] row = {};
    private float[] weights = {};
    private long[] keys = {};

    private void fit(int n) {
      if (row.length != n) {
        row = new float[n];
        weights = new float[n];
        keys = new long[n];
      }
    }
  }

  @Override
  public void forward(MemorySegment[] inputs, MemorySegment output) {
    int n = ascendingWeights.size();
    Room room = ROOM.get();
    room.fit(n);
    for (int rank = 0; rank < n; rank++) {
      room.weights[rank] = ascendingWeights.get(rank);
    }
    long bytes = (long) n * Float.BYTES;
    for (long at = 0; at < output.byteSize(); at += bytes) {
      MemorySegment.copy(inputs[0], ValueLayout.JAVA_FLOAT, at, room.row, 0, n);
      rank(room.row, room.keys, room.weights, n);
      MemorySegment.copy(room.row, 0, output, ValueLayout.JAVA_FLOAT, at, n);
    }
  }

  private static void rank(float[] row, long[] keys, float[] weights, int n) {
    for (int i = 0; i < n; i++) {
      keys[i] = (long) ordered(row[i]) << Integer.SIZE | (n - 1 - i);
    }
    Arrays.sort(keys);
    for (int rank = 0; rank < n; rank++) {
      row[n - 1 - (int) keys[rank]] = weights[rank];
    }
  }

  /** A whole number that is ordered as the value is; both zeros are one. */
  private static int ordered(float value) {
    float known = Float.isNaN(value) ? -Float.MAX_VALUE : value + 0f;
    int bits = Float.floatToRawIntBits(known);
    return bits ^ (bits >> (Integer.SIZE - 1) & Integer.MAX_VALUE);
  }

  @Override
  public void backward(MemorySegment[] inputs, MemorySegment upstream, MemorySegment[] gradients) {
    gradients[0].fill((byte) 0); // a rank does not change with a value
  }
}
