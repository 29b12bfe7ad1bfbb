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

/** Files that exist completely or not at all, whenever the process or the machine stops. */
public final class DurableFile {

  private DurableFile() {}

  /**
   * Writes the bytes to a new file next to the target, forces it to disk, renames it over the
   * target and forces the folder. No partial file remains where the disk is full, and a symbolic
   * link in the target's place is replaced, never followed.
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

  /** Makes a file's name durable, where the system lets its folder be opened. */
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
