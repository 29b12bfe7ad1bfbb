package symphony.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes files atomically and durably: after a crash of process or machine a file is complete or
 * absent.
 */
public final class DurableFile {

  private DurableFile() {}

  /**
   * Writes the bytes to a new file next to the target, forces it to disk, renames it over the
   * target and forces the folder. If the disk is full, no partial file remains. An existing
   * symbolic link is replaced and not followed.
   *
   * @throws IOException if the file cannot be written; the target is then unchanged
   */
  public static void write(Path file, ByteBuffer bytes) throws IOException {
    Path fresh =
        file.resolveSibling(
            file.getFileName() + "." + UUID.randomUUID().toString().substring(0, 8) + ".tmp");
    try {
      force(fresh, bytes.duplicate());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
    forceFolderOf(file);
  }

  private static void force(Path file, ByteBuffer bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** Forces the folder of a file to disk, if the system supports it. */
  static void forceFolderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows and some network file systems cannot force a folder; the file itself is safe.
    }
  }
}
