package symphony.runtime.checkpoint;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import symphony.api.agent.StateWriter;

/**
 * A copy of a training's state, taken while the training waits. Large blocks that are already
 * stored are not copied again, so only changed parts of a replay memory are written.
 */
final class Snapshot implements StateWriter, AutoCloseable {

  private final long step;
  private final Predicate<String> stored;
  private final Arena arena = Arena.ofShared();
  private final List<BlockEntry> entries = new ArrayList<>();
  private final Map<String, ByteBuffer> newBlocks = new HashMap<>();
  private final Set<String> large = new HashSet<>();
  private final Parity parity = new Parity(arena);
  private long bytes;

  /**
   * Creates a snapshot.
   *
   * @param stored whether a block's file, by its name, is already on disk
   */
  Snapshot(long step, Predicate<String> stored) {
    this.step = step;
    this.stored = stored;
  }

  @Override
  public void write(String name, ByteBuffer block) {
    String digest = Digest.of(block);
    int size = block.remaining();
    Optional<byte[]> contents = Optional.empty();
    if (size <= BlockEntry.INLINE_BYTES) {
      byte[] copy = new byte[size];
      block.duplicate().get(copy);
      contents = Optional.of(copy);
      bytes += size;
    } else if (large.add(digest)) {
      parity.add(block);
      if (!stored.test(digest)) {
        ByteBuffer copy = arena.allocate(size).asByteBuffer();
        newBlocks.put(digest, copy.put(block.duplicate()).flip());
        bytes += size;
      }
    }
    entries.add(new BlockEntry(name, size, digest, contents));
  }

  /** The manifest, including the parity of the large blocks. */
  Manifest manifest() {
    if (large.isEmpty()) {
      return new Manifest(step, entries);
    }
    ByteBuffer sum = parity.bytes();
    BlockEntry last =
        new BlockEntry(BlockEntry.PARITY, sum.remaining(), Digest.of(sum), Optional.empty());
    if (!stored.test(last.file()) && newBlocks.put(last.file(), sum) == null) {
      bytes += sum.remaining();
    }
    List<BlockEntry> all = new ArrayList<>(entries);
    all.add(last);
    return new Manifest(step, all);
  }

  /** The large blocks that are not on disk, by the names of their files. */
  Map<String, ByteBuffer> newBlocks() {
    return newBlocks;
  }

  /** The number of bytes to write. */
  long bytes() {
    return bytes;
  }

  @Override
  public void close() {
    arena.close();
  }
}
