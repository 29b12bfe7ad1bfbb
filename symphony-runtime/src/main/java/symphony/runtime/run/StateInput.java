package symphony.runtime.run;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import symphony.api.agent.AgentException;

/** Gives back what a {@link StateOutput} collected. */
final class StateInput {

  private final ByteBuffer buffer;

  StateInput(ByteBuffer bytes) {
    this.buffer = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  private <T> T read(Function<ByteBuffer, T> reader) {
    try {
      return reader.apply(buffer);
    } catch (BufferUnderflowException e) {
      throw new AgentException("the checkpoint's training state ends too early", e);
    }
  }

  boolean readBoolean() {
    return read(ByteBuffer::get) != 0;
  }

  int readInt() {
    return read(ByteBuffer::getInt);
  }

  long readLong() {
    return read(ByteBuffer::getLong);
  }

  float readFloat() {
    return read(ByteBuffer::getFloat);
  }

  double readDouble() {
    return read(ByteBuffer::getDouble);
  }

  byte[] readBytes() {
    int length = readInt();
    if (length < 0 || length > buffer.remaining()) {
      throw new AgentException("the checkpoint's training state ends too early");
    }
    byte[] bytes = new byte[length];
    buffer.get(bytes);
    return bytes;
  }

  String readText() {
    return new String(readBytes(), StandardCharsets.UTF_8);
  }
}
