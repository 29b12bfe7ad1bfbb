package symphony.record;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * The written part of a file at some time.
 *
 * @param bytes its length
 * @param checksum CRC-32C of these bytes
 */
public record Extent(long bytes, long checksum) {

  /**
   * The current length and checksum of a file.
   *
   * @throws OutputException if it cannot be read
   */
  public static Extent of(Path file) {
    CRC32C crc = new CRC32C();
    try (InputStream in =
        new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), crc)) {
      return new Extent(in.transferTo(OutputStream.nullOutputStream()), crc.getValue());
    } catch (IOException e) {
      throw new OutputException(file, e);
    }
  }

  /** Whether a file consists of exactly these bytes. */
  public boolean isWhole(Path file) {
    return file.toFile().length() == bytes && isIn(file);
  }

  /** Whether a file still starts with these bytes. */
  public boolean isIn(Path file) {
    CRC32C crc = new CRC32C();
    try (InputStream in =
        new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), crc)) {
      return in.skip(bytes) == bytes && crc.getValue() == checksum;
    } catch (IOException e) {
      return false;
    }
  }
}
