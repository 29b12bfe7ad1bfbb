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
 * How far a file was written.
 *
 * @param bytes its length then
 * @param checksum CRC-32C of those bytes
 */
public record Extent(long bytes, long checksum) {

  /**
   * How far a file is written now.
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

  /** Whether a file holds these bytes and no more. */
  public boolean isWhole(Path file) {
    return file.toFile().length() == bytes && isIn(file);
  }

  /** Whether a file still starts with these bytes, whatever follows them. */
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
