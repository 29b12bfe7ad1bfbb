package symphony.runtime.checkpoint;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Reads the values that a {@link StateOutput} wrote. Malformed bytes cause an exception and nothing
 * else.
 */
public final class StateInput {

  private final ByteBuffer buffer;

  /** Creates a reader of the bytes between position and limit. */
  public StateInput(ByteBuffer bytes) {
    this.buffer = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  private <T> T read(Function<ByteBuffer, T> reader) {
    try {
      return reader.apply(buffer);
    } catch (BufferUnderflowException e) {
      throw new DamagedCheckpointException("it ends too early", e);
    }
  }

  /** Reads a value of {@link StateOutput#writeBoolean}. */
  public boolean readBoolean() {
    return read(ByteBuffer::get) != 0;
  }

  /** Reads a value of {@link StateOutput#writeInt}. */
  public int readInt() {
    return read(ByteBuffer::getInt);
  }

  /** Reads a value of {@link StateOutput#writeLong}. */
  public long readLong() {
    return read(ByteBuffer::getLong);
  }

  /** Reads a value of {@link StateOutput#writeFloat}. */
  public float readFloat() {
    return read(ByteBuffer::getFloat);
  }

  /** Reads a value of {@link StateOutput#writeDouble}. */
  public double readDouble() {
    return read(ByteBuffer::getDouble);
  }

  /** Reads the length of a list, which the number of remaining bytes limits. */
  public int readCount(int leastBytesEach) {
    int count = readInt();
    if (count < 0 || (long) count * leastBytesEach > buffer.remaining()) {
      throw new DamagedCheckpointException("it declares more values than it contains");
    }
    return count;
  }

  /** Reads a value of {@link StateOutput#writeBytes}. */
  public byte[] readBytes() {
    byte[] bytes = new byte[readCount(1)];
    buffer.get(bytes);
    return bytes;
  }

  /** Reads a value of {@link StateOutput#writeText}. */
  public String readText() {
    return new String(readBytes(), StandardCharsets.UTF_8);
  }
}
