package symphony.runtime.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Serialises values as little-endian bytes. */
public final class StateOutput {

  private ByteBuffer buffer = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);

  /** Creates an empty output. */
  public StateOutput() {}

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      int size = Math.max(buffer.capacity() * 2, buffer.position() + bytes);
      ByteBuffer larger = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
      buffer = larger.put(buffer.flip());
    }
    return buffer;
  }

  /** Writes one byte, 0 or 1. */
  public void writeBoolean(boolean value) {
    room(1).put((byte) (value ? 1 : 0));
  }

  /** Writes four bytes. */
  public void writeInt(int value) {
    room(Integer.BYTES).putInt(value);
  }

  /** Writes eight bytes. */
  public void writeLong(long value) {
    room(Long.BYTES).putLong(value);
  }

  /** Writes four bytes. */
  public void writeFloat(float value) {
    room(Float.BYTES).putFloat(value);
  }

  /** Writes eight bytes. */
  public void writeDouble(double value) {
    room(Double.BYTES).putDouble(value);
  }

  /** Writes the length and the bytes. */
  public void writeBytes(byte[] value) {
    writeInt(value.length);
    room(value.length).put(value);
  }

  /** Writes the length in bytes and the text in UTF-8. */
  public void writeText(String value) {
    writeBytes(value.getBytes(StandardCharsets.UTF_8));
  }

  /** All written bytes, from position 0. */
  public ByteBuffer bytes() {
    return ByteBuffer.wrap(Arrays.copyOf(buffer.array(), buffer.position()))
        .order(ByteOrder.LITTLE_ENDIAN);
  }
}
