package symphony.envs.gymnasium;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Frames of little-endian binary over two streams: [u32 length][u8 opcode][payload]. */
final class Frames {

  static final byte HELLO = 1;
  static final byte RESET = 2;
  static final byte STEP = 3;
  static final byte REPLY = 4;
  static final byte ERROR = 6;
  static final byte RENDER = 7;
  static final byte PICTURE = 8;

  private static final int HEAD = Integer.BYTES + 1;
  private static final int LARGEST = 1 << 28;

  private final InputStream in;
  private final OutputStream out;
  private ByteBuffer outgoing = buffer(1 << 10);
  private ByteBuffer incoming = buffer(1 << 12);

  Frames(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Starts a frame; the caller writes its payload and calls {@link #send}. */
  ByteBuffer begin(byte opcode, int payloadSize) {
    if (outgoing.capacity() < HEAD + payloadSize) {
      outgoing = buffer(HEAD + payloadSize);
    }
    return outgoing.clear().putInt(1 + payloadSize).put(opcode);
  }

  /** Sends the frame that {@link #begin} started. */
  void send() throws IOException {
    out.write(outgoing.array(), 0, outgoing.position());
    out.flush();
  }

  /**
   * The payload of the next frame, valid until the next call.
   *
   * @throws Refused if it is an ERROR frame, or not the one expected
   * @throws EOFException if the other process has ended
   */
  ByteBuffer receive(byte expected) throws IOException {
    fill(HEAD);
    int size = incoming.getInt() - 1;
    byte opcode = incoming.get();
    if (size < 0 || size > LARGEST) {
      throw new Refused("the server sent " + size + " bytes, which is not a frame of its protocol");
    }
    fill(size);
    if (opcode == ERROR) {
      throw new Refused(StandardCharsets.UTF_8.decode(incoming).toString());
    }
    if (opcode != expected) {
      throw new Refused("the server sent frame " + opcode + " instead of " + expected);
    }
    return incoming;
  }

  private void fill(int size) throws IOException {
    if (incoming.capacity() < size) {
      incoming = buffer(size);
    }
    if (in.readNBytes(incoming.array(), 0, size) < size) {
      throw new EOFException();
    }
    incoming.clear().limit(size);
  }

  /** Reports in one sentence why the server cannot continue; mostly the server's own message. */
  static final class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
      super(sentence);
    }
  }
}
