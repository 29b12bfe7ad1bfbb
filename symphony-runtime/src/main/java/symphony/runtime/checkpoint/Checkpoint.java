package symphony.runtime.checkpoint;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import symphony.api.agent.AgentException;
import symphony.api.agent.StateReader;
import symphony.api.agent.StateWriter;

/** A stored training state whose bytes have been verified. */
public final class Checkpoint implements StateReader {

  private static final long LARGEST_FILE = Integer.MAX_VALUE - 8L;

  private final Manifest manifest;
  private final BlockStore blocks;
  private final Map<String, BlockEntry> entries = new LinkedHashMap<>();
  private final Map<String, ByteBuffer> repaired = new HashMap<>();

  private Checkpoint(Manifest manifest, BlockStore blocks, Predicate<String> wanted) {
    this.manifest = manifest;
    this.blocks = blocks;
    for (BlockEntry entry : manifest.entries()) {
      if (!entry.isParity() && wanted.test(entry.name())) {
        entries.put(entry.name(), entry);
      }
    }
  }

  /**
   * Opens and checks a checkpoint. A single damaged large block is reconstructed from the others.
   *
   * @param wanted whether a block is needed, by its name; others appear to be absent
   * @param complaints receives a message about a reconstructed block
   * @throws DamagedCheckpointException if a byte of a needed block is damaged
   */
  static Checkpoint open(
      Path file, BlockStore blocks, Predicate<String> wanted, Consumer<String> complaints) {
    Manifest manifest = Manifest.parse(bytes(file));
    Checkpoint checkpoint = new Checkpoint(manifest, blocks, wanted);
    for (BlockEntry entry : checkpoint.entries.values()) {
      try {
        checkpoint.contents(entry);
      } catch (DamagedCheckpointException e) {
        checkpoint.repair(entry, e);
        complaints.accept(
            "The checkpoint %s was damaged (%s); the block was reconstructed from the others, bit for bit."
                .formatted(file, e.getMessage()));
      }
    }
    return checkpoint;
  }

  /** The bytes of a file; a file that cannot be read counts as damaged. */
  private static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw new DamagedCheckpointException("it is larger than any checkpoint can be");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new DamagedCheckpointException("it cannot be read: " + e.getMessage());
    }
  }

  private void repair(BlockEntry lost, DamagedCheckpointException damage) {
    Optional<BlockEntry> parity =
        manifest.entries().stream().filter(BlockEntry::isParity).findFirst();
    if (!lost.isLarge() || parity.isEmpty() || lost.size() > parity.get().size()) {
      throw damage;
    }
    try {
      ByteBuffer bytes = computedFromOthers(lost, parity.get());
      if (!lost.describes(bytes)) {
        throw damage;
      }
      repaired.put(lost.digest(), bytes);
    } catch (DamagedCheckpointException another) {
      throw damage;
    }
  }

  private ByteBuffer computedFromOthers(BlockEntry lost, BlockEntry parity) {
    Map<String, BlockEntry> others = new HashMap<>();
    manifest.entries().stream().filter(BlockEntry::isLarge).forEach(e -> others.put(e.digest(), e));
    others.remove(lost.digest());
    try (Arena arena = Arena.ofConfined()) {
      Parity sum = new Parity(arena);
      sum.add(blocks.load(parity));
      for (BlockEntry other : others.values()) {
        sum.add(blocks.load(other));
      }
      ByteBuffer bytes = ByteBuffer.allocate((int) lost.size());
      return bytes.put(sum.bytes().limit((int) lost.size())).flip();
    }
  }

  /** The environment step at which it was taken. */
  public long step() {
    return manifest.step();
  }

  @Override
  public boolean has(String name) {
    return entries.containsKey(name);
  }

  @Override
  public ByteBuffer read(String name) {
    BlockEntry entry = entries.get(name);
    if (entry == null) {
      throw new AgentException("the checkpoint has no block named " + name);
    }
    try {
      return contents(entry);
    } catch (DamagedCheckpointException e) {
      throw new AgentException("the checkpoint's block %s cannot be read".formatted(name), e);
    }
  }

  /** Writes every block to a writer. */
  void copy(StateWriter to) {
    entries.keySet().forEach(name -> to.write(name, read(name)));
  }

  private ByteBuffer contents(BlockEntry entry) {
    ByteBuffer bytes =
        repaired.containsKey(entry.digest())
            ? repaired.get(entry.digest()).duplicate()
            : entry.contents().isPresent() ? inline(entry) : blocks.load(entry);
    return bytes.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer inline(BlockEntry entry) {
    ByteBuffer bytes = ByteBuffer.wrap(entry.contents().orElseThrow());
    if (!entry.describes(bytes)) {
      throw new DamagedCheckpointException("its block " + entry.name() + " has changed");
    }
    return bytes;
  }
}
