package symphony.runtime.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.agent.AgentException;

class CheckpointStoreTest {

  private static final int LARGE = BlockEntry.INLINE_BYTES + 1;

  @TempDir Path folder;

  private final List<String> complaints = new ArrayList<>();

  private static ByteBuffer block(int size, int seed) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return ByteBuffer.wrap(bytes);
  }

  private long write(CheckpointStore store, long step, ByteBuffer small, ByteBuffer large) {
    try (Snapshot snapshot = new Snapshot(step, store::holds)) {
      snapshot.write("small", small);
      snapshot.write("large", large);
      store.write(snapshot, CheckpointStore.KEPT);
      return snapshot.bytes();
    }
  }

  private List<String> files(String under) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(under))) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void blocksAreReadAsWritten() {
    CheckpointStore store = new CheckpointStore(folder);
    write(store, 10, block(100, 1), block(LARGE, 2));

    Checkpoint read = store.newest(complaints::add).orElseThrow();

    assertEquals(10, read.step());
    assertEquals(block(100, 1), read.read("small"));
    assertEquals(block(LARGE, 2), read.read("large"));
    assertThrows(AgentException.class, () -> read.read("other"));
  }

  @Test
  void theLastTwoAreKeptWithTheirBlocks() throws IOException {
    CheckpointStore store = new CheckpointStore(folder);
    for (int step = 1; step <= 4; step++) {
      write(store, step, block(10, step), block(LARGE, step));
    }

    assertEquals(List.of("step-000000000003.ckpt", "step-000000000004.ckpt"), files("."));
    assertEquals(4, files("blocks").size(), "a block and its parity each");
  }

  @Test
  void anUnchangedBlockIsNotWrittenAgain() {
    CheckpointStore store = new CheckpointStore(folder);
    long first = write(store, 1, block(10, 1), block(LARGE, 7));
    long second = write(store, 2, block(10, 2), block(LARGE, 7));

    assertEquals(2 * LARGE + 10, first, "with the parity");
    assertEquals(10, second);
    assertEquals(block(LARGE, 7), store.newest(complaints::add).orElseThrow().read("large"));
  }

  @Test
  void afterAnyFlippedBitThePreviousCheckpointIsUsed() throws IOException {
    CheckpointStore store = new CheckpointStore(folder);
    write(store, 1, block(10, 1), block(LARGE, 1));
    write(store, 2, block(10, 2), block(LARGE, 2));
    Path newest = folder.resolve("step-000000000002.ckpt");
    byte[] good = Files.readAllBytes(newest);

    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= (byte) (1 << (i % 8));
      Files.write(newest, bad);
      complaints.clear();
      assertEquals(1, store.newest(complaints::add).orElseThrow().step(), "byte " + i);
      assertEquals(1, complaints.size());
    }
  }

  @Test
  void aTruncatedFileAndAChangedBlockAreDetected() throws IOException {
    CheckpointStore store = new CheckpointStore(folder);
    write(store, 1, block(10, 1), block(LARGE, 1));
    write(store, 2, block(10, 2), block(LARGE, 2));
    Path newest = folder.resolve("step-000000000002.ckpt");
    byte[] good = Files.readAllBytes(newest);
    for (int length = 0; length < good.length; length += 7) {
      Files.write(newest, Arrays.copyOf(good, length));
      assertEquals(1, store.newest(complaints::add).orElseThrow().step());
    }
    Files.write(newest, good);
    damage(Digest.of(block(LARGE, 2)));
    damage(Digest.of(block(LARGE, 2)) + ".parity");
    complaints.clear();

    assertEquals(1, store.newest(complaints::add).orElseThrow().step());
    assertEquals(
        List.of(
            "The checkpoint "
                + newest
                + " is damaged (its block large has changed) and is skipped."),
        complaints);
  }

  private void damage(String block) throws IOException {
    Path file = folder.resolve("blocks").resolve(block);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  private static final int[] SIZES = {LARGE, LARGE + 4093, 2 * LARGE, LARGE};

  /** Four large blocks, the last the same as the first, and a small one. */
  private void writeSeveral(CheckpointStore store, long step) {
    try (Snapshot snapshot = new Snapshot(step, store::holds)) {
      snapshot.write("small", block(10, (int) step));
      for (int i = 0; i < SIZES.length; i++) {
        snapshot.write("large-" + i, block(SIZES[i], i % 3));
      }
      store.write(snapshot, CheckpointStore.KEPT);
    }
  }

  private static void assertSeveral(Checkpoint read, long step) {
    assertEquals(step, read.step());
    for (int i = 0; i < SIZES.length; i++) {
      assertEquals(block(SIZES[i], i % 3), read.read("large-" + i), "block " + i);
    }
  }

  @Test
  void anySingleSharedBlockIsReconstructed() throws IOException {
    CheckpointStore store = new CheckpointStore(folder);
    writeSeveral(store, 1);
    writeSeveral(store, 2);
    List<String> blocks = files("blocks");
    assertEquals(4, blocks.size(), "three different blocks and one parity for both checkpoints");

    for (String name : blocks) {
      Path file = folder.resolve("blocks").resolve(name);
      byte[] good = Files.readAllBytes(file);
      for (byte[] bad : List.of(flipped(good), Arrays.copyOf(good, 7), new byte[0])) {
        Files.write(file, bad);
        assertSeveral(new CheckpointStore(folder).newest(complaints::add).orElseThrow(), 2);
      }
      Files.delete(file);
      assertSeveral(new CheckpointStore(folder).newest(complaints::add).orElseThrow(), 2);
      Files.write(file, good);
    }
    assertEquals(3 * 4, complaints.size(), "the parity itself is not missed");
    assertTrue(complaints.getFirst().contains("reconstructed from the others"));
  }

  private static byte[] flipped(byte[] good) {
    byte[] bad = good.clone();
    bad[good.length - 3] ^= 32;
    return bad;
  }

  @Test
  void aDamagedBlockIsReplacedByTheNextCheckpointThatUsesIt() throws IOException {
    CheckpointStore store = new CheckpointStore(folder);
    writeSeveral(store, 1);
    String digest = Digest.of(block(SIZES[1], 1));
    damage(digest);
    assertSeveral(store.newest(complaints::add).orElseThrow(), 1);

    writeSeveral(store, 2);

    Path file = folder.resolve("blocks").resolve(digest);
    assertEquals(digest, Digest.of(ByteBuffer.wrap(Files.readAllBytes(file))));
  }

  @Test
  void damageToUnneededBlocksIsIgnored() throws IOException {
    CheckpointStore store = new CheckpointStore(folder);
    writeSeveral(store, 1);
    damage(Digest.of(block(SIZES[1], 1)));
    damage(Digest.of(block(SIZES[2], 2)));
    assertEquals(Optional.empty(), store.newest(complaints::add));
    complaints.clear();

    Checkpoint part =
        store.newest(name -> !name.matches("large-[12]"), c -> true, complaints::add).orElseThrow();

    assertEquals(block(LARGE, 0), part.read("large-3"));
    assertFalse(part.has("large-1"));
    assertTrue(complaints.isEmpty());
    assertTrue(store.hasAny());
  }

  @Test
  void aFileWithAValidChecksumButAbsurdCountsIsRefused() {
    StateOutput out = new StateOutput();
    out.writeInt(1);
    out.writeLong(5);
    out.writeInt(Integer.MAX_VALUE);
    ByteBuffer body = ByteBuffer.allocate(8 + out.bytes().remaining());
    body.put("SYMPHONY".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).put(out.bytes());
    byte[] digest = java.util.HexFormat.of().parseHex(Digest.of(body.flip()));
    byte[] file = ByteBuffer.allocate(body.limit() + 32).put(body).put(digest).array();

    DamagedCheckpointException e =
        assertThrows(DamagedCheckpointException.class, () -> Manifest.parse(file));

    assertEquals("it declares more values than it contains", e.getMessage());
  }

  @Test
  void emptyFolderHasNone() {
    assertEquals(
        Optional.empty(), new CheckpointStore(folder.resolve("none")).newest(complaints::add));
    assertTrue(complaints.isEmpty());
  }
}
