package symphony.runtime.run;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Collects the loop's own state as little-endian bytes. */
final class StateOutput {

  private ByteBuffer buffer = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      int size = Math.max(buffer.capacity() * 2, buffer.position() + bytes);
      ByteBuffer larger = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
      buffer = larger.put(buffer.flip());
    }
    return buffer;
  }

  void writeBoolean(boolean value) {
    room(1).put((byte) (value ? 1 : 0));
  }

  void writeInt(int value) {
    room(Integer.BYTES).putInt(value);
  }

  void writeLong(long value) {
    room(Long.BYTES).putLong(value);
  }

  void writeFloat(float value) {
    room(Float.BYTES).putFloat(value);
  }

  void writeDouble(double value) {
    room(Double.BYTES).putDouble(value);
  }

  void writeBytes(byte[] value) {
    writeInt(value.length);
    room(value.length).put(value);
  }

  void writeText(String value) {
    writeBytes(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Everything that was written, from position 0. */
  ByteBuffer bytes() {
    return ByteBuffer.wrap(Arrays.copyOf(buffer.array(), buffer.position()))
        .order(ByteOrder.LITTLE_ENDIAN);
  }
}
