package symphony.record;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import symphony.api.UserException;

/**
 * A CSV file whose first column is the step. Each line is appended with one write, so the file is
 * readable after the process is killed.
 */
public final class CsvFile implements AutoCloseable {

  private final Path path;
  private final FileChannel channel;
  private final CRC32C checksum = new CRC32C();
  private long length;

  private CsvFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Opens a file for appending and removes the rows after a step.
   *
   * @param lastStep rows of later steps are removed; -1 starts a new file
   * @throws OutputException if the file cannot be written
   */
  public static CsvFile open(Path path, List<String> header, long lastStep) {
    try {
      byte[] kept = lastStep < 0 ? new byte[0] : linesUpTo(path, lastStep);
      boolean fresh = !Files.exists(path);
      FileChannel channel =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      channel.truncate(kept.length);
      channel.position(kept.length);
      CsvFile file = new CsvFile(path, channel);
      file.count(kept);
      if (kept.length == 0) {
        file.append(header);
      }
      if (fresh) {
        DurableFile.forceFolderOf(path);
      }
      return file;
    } catch (IOException e) {
      throw new OutputException(path, e);
    }
  }

  /** The header and the complete lines up to a step. */
  private static byte[] linesUpTo(Path path, long lastStep) throws IOException {
    if (!Files.exists(path)) {
      return new byte[0];
    }
    byte[] bytes = Files.readAllBytes(path);
    int kept = 0;
    for (int start = 0, end; (end = indexOfNewline(bytes, start)) >= 0; start = end + 1) {
      if (start > 0 && stepOf(bytes, start, end) > lastStep) {
        break;
      }
      kept = end + 1;
    }
    return Arrays.copyOf(bytes, kept);
  }

  private void count(byte[] bytes) {
    checksum.update(bytes);
    length += bytes.length;
  }

  /** Length and checksum of the file. */
  public Extent extent() {
    return new Extent(length, checksum.getValue());
  }

  private static int indexOfNewline(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** The step in the first column; a step larger than all others if the line is damaged. */
  private static long stepOf(byte[] bytes, int start, int end) {
    String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    String first = line.substring(0, Math.max(0, line.indexOf(',')));
    return first.matches("\\d{1,18}") ? Long.parseLong(first) : Long.MAX_VALUE;
  }

  /** Appends one line. */
  public void append(List<String> fields) {
    StringWriter line = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
      csv.writeRecord(fields);
      csv.flush();
      byte[] bytes = line.toString().getBytes(StandardCharsets.UTF_8);
      for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
        channel.write(left);
      }
      count(bytes);
    } catch (IOException e) {
      throw new OutputException(path, e);
    }
  }

  /**
   * Refuses a file that was removed, replaced or truncated by another program.
   *
   * @throws UserException that names the file
   */
  public void requirePresent() {
    try {
      if (Files.isRegularFile(path) && Files.size(path) == length) {
        return;
      }
    } catch (IOException e) {
      // It was removed or cannot be read: the same fault.
    }
    throw new UserException(
        "Another program removed or changed %s while this run was writing it; the training stops at its last checkpoint. Restore the file from a copy if there is one, and run the same command again."
            .formatted(path));
  }

  /**
   * Forces all rows to disk.
   *
   * @throws OutputException if it cannot be written
   */
  public void force() {
    try {
      channel.force(false);
    } catch (ClosedChannelException e) {
      // The file was forced to disk when it was closed.
    } catch (IOException e) {
      throw new OutputException(path, e);
    }
  }

  /** Forces the file to disk and closes it. */
  @Override
  public void close() {
    try (channel) {
      force();
    } catch (IOException e) {
      throw new OutputException(path, e);
    }
  }
}
