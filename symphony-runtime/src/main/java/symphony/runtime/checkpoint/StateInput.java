package symphony.runtime.checkpoint;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Gives back what a {@link StateOutput} collected; whatever the bytes are, nothing else happens.
 */
public final class StateInput {

  private final ByteBuffer buffer;

  /** Reads from position to limit. */
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

  /** What {@link StateOutput#writeBoolean} wrote. */
  public boolean readBoolean() {
    return read(ByteBuffer::get) != 0;
  }

  /** What {@link StateOutput#writeInt} wrote. */
  public int readInt() {
    return read(ByteBuffer::getInt);
  }

  /** What {@link StateOutput#writeLong} wrote. */
  public long readLong() {
    return read(ByteBuffer::getLong);
  }

  /** What {@link StateOutput#writeFloat} wrote. */
  public float readFloat() {
    return read(ByteBuffer::getFloat);
  }

  /** What {@link StateOutput#writeDouble} wrote. */
  public double readDouble() {
    return read(ByteBuffer::getDouble);
  }

  /** A length that a stored list may have: what is left bounds it. */
  public int readCount(int leastBytesEach) {
    int count = readInt();
    if (count < 0 || (long) count * leastBytesEach > buffer.remaining()) {
      throw new DamagedCheckpointException("it declares more values than it contains");
    }
    return count;
  }

  /** What {@link StateOutput#writeBytes} wrote. */
  public byte[] readBytes() {
    byte[] bytes = new byte[readCount(1)];
    buffer.get(bytes);
    return bytes;
  }

  /** What {@link StateOutput#writeText} wrote. */
  public String readText() {
    return new String(readBytes(), StandardCharsets.UTF_8);
  }
}
