package symphony.runtime.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import symphony.api.agent.AgentException;
import symphony.api.agent.StateReader;
import symphony.api.agent.StateWriter;

/** A stored training state that has been checked to the last byte. */
public final class Checkpoint implements StateReader {

  private static final long LARGEST_FILE = Integer.MAX_VALUE - 8L;

  private final long step;
  private final Path blocks;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private Checkpoint(Manifest manifest, Path blocks) {
    this.step = manifest.step();
    this.blocks = blocks;
    manifest.entries().forEach(entry -> entries.put(entry.name(), entry));
  }

  /**
   * Opens and checks one.
   *
   * @throws DamagedCheckpointException if a byte is not as it was written
   */
  static Checkpoint open(Path file, Path blocks) throws IOException {
    if (Files.size(file) > LARGEST_FILE) {
      throw new DamagedCheckpointException("it is larger than any checkpoint can be");
    }
    Checkpoint checkpoint = new Checkpoint(Manifest.parse(Files.readAllBytes(file)), blocks);
    for (Entry entry : checkpoint.entries.values()) {
      checkpoint.contents(entry);
    }
    return checkpoint;
  }

  /** The environment step after which it was taken. */
  public long step() {
    return step;
  }

  @Override
  public boolean has(String name) {
    return entries.containsKey(name);
  }

  @Override
  public ByteBuffer read(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new AgentException("the checkpoint has no block named " + name);
    }
    try {
      return contents(entry);
    } catch (IOException | DamagedCheckpointException e) {
      throw new AgentException("the checkpoint's block %s cannot be read".formatted(name), e);
    }
  }

  /** Writes every wanted block to another place. */
  void copy(Predicate<String> wanted, StateWriter to) {
    for (String name : entries.keySet()) {
      if (wanted.test(name)) {
        to.write(name, read(name));
      }
    }
  }

  private ByteBuffer contents(Entry entry) throws IOException {
    ByteBuffer bytes =
        entry.contents().isPresent()
            ? ByteBuffer.wrap(entry.contents().get())
            : load(blocks.resolve(entry.digest()), entry);
    if (bytes.remaining() != entry.size() || !Digest.of(bytes).equals(entry.digest())) {
      throw new DamagedCheckpointException("its block " + entry.name() + " has changed");
    }
    return bytes.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer load(Path file, Entry entry) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      if (channel.size() != entry.size() || entry.size() > LARGEST_FILE) {
        throw new DamagedCheckpointException("its block " + entry.name() + " has another length");
      }
      ByteBuffer bytes = ByteBuffer.allocate((int) entry.size());
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
      return bytes.flip();
    } catch (NoSuchFileException e) {
      throw new DamagedCheckpointException("its block " + entry.name() + " is gone", e);
    }
  }
}
