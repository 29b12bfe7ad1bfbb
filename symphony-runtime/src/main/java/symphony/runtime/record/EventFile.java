package symphony.runtime.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.tensorflow.proto.Event;
import symphony.record.OutputException;

/**
 * A file of TensorBoard events in TFRecord framing: length (8 bytes), masked CRC32C of the length
 * (4), the event, masked CRC32C of the event (4), all little-endian.
 */
final class EventFile implements AutoCloseable {

  private static final int MASK_DELTA = 0xa282ead8;

  private final Path path;
  private final FileChannel channel;

  EventFile(Path path) {
    this.path = path;
    try {
      channel =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING,
              LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new OutputException(path, e);
    }
  }

  void append(Event event) {
    byte[] data = event.toByteArray();
    ByteBuffer length = little(Long.BYTES).putLong(data.length).flip();
    ByteBuffer frame =
        little(data.length + 16)
            .putLong(data.length)
            .putInt(maskedCrc(length))
            .put(data)
            .putInt(maskedCrc(ByteBuffer.wrap(data)))
            .flip();
    try {
      while (frame.hasRemaining()) {
        channel.write(frame);
      }
    } catch (IOException e) {
      throw new OutputException(path, e);
    }
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The masked CRC: the format rotates it and adds a constant, because a CRC of data that contains
   * CRCs is weak.
   */
  static int maskedCrc(ByteBuffer data) {
    CRC32C crc = new CRC32C();
    crc.update(data);
    return Integer.rotateRight((int) crc.getValue(), 15) + MASK_DELTA;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new OutputException(path, e);
    }
  }
}
