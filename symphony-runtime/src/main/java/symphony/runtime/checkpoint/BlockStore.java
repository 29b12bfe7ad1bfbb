package symphony.runtime.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import symphony.record.DurableFile;

/** The large blocks of a folder's checkpoints, each in a file named after its digest. */
final class BlockStore {

  private static final long LARGEST_FILE = Integer.MAX_VALUE - 8L;

  private final Path folder;
  private final Set<String> damaged = ConcurrentHashMap.newKeySet();

  BlockStore(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** Whether a file exists and is not known to be damaged. */
  boolean holds(String file) {
    return !damaged.contains(file) && Files.exists(folder.resolve(file));
  }

  /** Stores a block and replaces a damaged one. */
  void store(String file, ByteBuffer bytes) throws IOException {
    DurableFile.write(folder.resolve(file), bytes);
    damaged.remove(file);
  }

  /**
   * Reads a block.
   *
   * @throws DamagedCheckpointException if it is missing or damaged; {@link #holds} then returns
   *     false for it
   */
  ByteBuffer load(BlockEntry entry) {
    try (FileChannel channel = FileChannel.open(folder.resolve(entry.file()))) {
      if (channel.size() != entry.size() || entry.size() > LARGEST_FILE) {
        throw damaged(entry, "has a different length");
      }
      ByteBuffer bytes = ByteBuffer.allocate((int) entry.size());
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
      bytes.flip();
      if (!entry.describes(bytes)) {
        throw damaged(entry, "has changed");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw damaged(entry, "is gone");
    } catch (IOException e) {
      throw damaged(entry, "cannot be read (" + e.getMessage() + ")");
    }
  }

  private DamagedCheckpointException damaged(BlockEntry entry, String how) {
    damaged.add(entry.file());
    return new DamagedCheckpointException("its block " + entry.name() + " " + how);
  }

  /** Deletes every file that is not in a set. */
  void keepOnly(Set<String> files) throws IOException {
    try (Stream<Path> stored = Files.list(folder)) {
      for (Path block : stored.toList()) {
        if (!files.contains(block.getFileName().toString())) {
          Files.deleteIfExists(block);
        }
      }
    }
  }
}
