package symphony.runtime.checkpoint;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mutated checkpoints with valid checksums are read or refused. {@code -Dsymphony.fuzz=100000} sets
 * their number.
 */
class CheckpointFuzzTest {

  private static final int ROUNDS = Integer.getInteger("symphony.fuzz", 5_000);
  private static final int DIGEST = Digest.BYTES;

  @TempDir Path folder;

  /** Changes, removes or inserts a few bytes. */
  static byte[] mutated(byte[] good, SplittableRandom random) {
    byte[] bytes = good.clone();
    for (int edits = random.nextInt(1, 5); edits > 0 && bytes.length > 8; edits--) {
      int at = random.nextInt(bytes.length - 4);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> ByteBuffer.wrap(bytes).putInt(at, random.nextInt());
        case 2 -> ByteBuffer.wrap(bytes).putInt(at, random.nextBoolean() ? -1 : 0x7fffffff);
        case 3 -> bytes = Arrays.copyOf(bytes, at + 4);
        default -> bytes = withTwice(bytes, at, 4);
      }
    }
    return bytes;
  }

  private static byte[] withTwice(byte[] bytes, int at, int count) {
    return ByteBuffer.allocate(bytes.length + count)
        .put(bytes, 0, at + count)
        .put(bytes, at, bytes.length - at)
        .array();
  }

  /** The file with a valid checksum of its contents. */
  static byte[] signed(byte[] file) {
    int body = Math.max(0, file.length - DIGEST);
    String digest = Digest.of(ByteBuffer.wrap(file, 0, body));
    byte[] whole = Arrays.copyOf(file, body + DIGEST);
    System.arraycopy(HexFormat.of().parseHex(digest), 0, whole, body, DIGEST);
    return whole;
  }

  private byte[] good() throws IOException {
    CheckpointStore store = new CheckpointStore(folder);
    try (Snapshot snapshot = new Snapshot(7, store::holds)) {
      for (String name : List.of("agent/one", "agent/replay/two", "loop", "health")) {
        snapshot.write(name, ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}));
      }
      snapshot.write("agent/replay/large", ByteBuffer.wrap(new byte[BlockEntry.INLINE_BYTES + 1]));
      store.write(snapshot, CheckpointStore.KEPT);
    }
    return Files.readAllBytes(file());
  }

  private Path file() {
    return folder.resolve("step-000000000007.ckpt");
  }

  @Test
  void mutatedCheckpointsAreReadOrRefusedWithAMessage() throws IOException {
    byte[] good = good();
    SplittableRandom random = new SplittableRandom(3);
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = mutated(good, random);
      byte[] file = random.nextInt(4) == 0 ? bytes : signed(bytes);
      try {
        Manifest.parse(file);
        read++;
      } catch (DamagedCheckpointException e) {
        assertFalse(e.getMessage().isBlank());
      } catch (RuntimeException | OutOfMemoryError e) {
        fail("round " + round + ": " + HexFormat.of().formatHex(file), e);
      }
    }
    assertTrue(read > ROUNDS / 100, "only " + read + " were read");
  }

  @Test
  void mutatedCheckpointsInAFolderAreReadOrSkipped() throws IOException {
    byte[] good = good();
    SplittableRandom random = new SplittableRandom(4);
    for (int round = 0; round < ROUNDS / 20; round++) {
      Files.write(file(), signed(mutated(good, random)));
      StringBuilder complaints = new StringBuilder();
      Optional<Checkpoint> read = new CheckpointStore(folder).newest(complaints::append);
      assertTrue(read.isPresent() || !complaints.isEmpty(), "round " + round);
    }
  }
}
