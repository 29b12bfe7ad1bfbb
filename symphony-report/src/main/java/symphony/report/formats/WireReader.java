package symphony.report.formats;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads one message in the Protocol Buffers wire format, field by field.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">the encoding</a>
 */
final class WireReader {

  private static final int VARINT = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int LENGTH = 2;
  private static final int FOUR_BYTES = 5;
  private static final int LONGEST_VARINT = 64;

  private final ByteBuffer in;
  private int field;
  private int type;

  WireReader(ByteBuffer message) {
    in = message.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Advances to the next field.
   *
   * @return the field's number; 0 at the end
   * @throws BufferUnderflowException if the message is truncated
   * @throws IllegalArgumentException if the bytes are not a message
   */
  int next() {
    if (!in.hasRemaining()) {
      return 0;
    }
    long key = varint();
    field = (int) (key >>> 3);
    type = (int) key & 7;
    if (field <= 0) {
      throw new IllegalArgumentException("a field has no number");
    }
    return field;
  }

  long varint() {
    long value = 0;
    for (int shift = 0; shift < LONGEST_VARINT; shift += 7) {
      byte next = in.get();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number has more than ten bytes");
  }

  float number() {
    require(FOUR_BYTES);
    return in.getFloat();
  }

  ByteBuffer bytes() {
    require(LENGTH);
    long length = varint();
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    ByteBuffer part = in.slice(in.position(), (int) length);
    in.position(in.position() + (int) length);
    return part.order(ByteOrder.LITTLE_ENDIAN);
  }

  String text() {
    return StandardCharsets.UTF_8.decode(bytes()).toString();
  }

  void skip() {
    switch (type) {
      case VARINT -> varint();
      case EIGHT_BYTES -> in.getLong();
      case FOUR_BYTES -> in.getInt();
      default -> bytes();
    }
  }

  /** Whether the field is length-delimited. */
  boolean isBytes() {
    return type == LENGTH;
  }

  private void require(int expected) {
    if (type != expected) {
      throw new IllegalArgumentException("field " + field + " has another type");
    }
  }
}
