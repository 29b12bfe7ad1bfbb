package symphony.runtime.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.agent.AgentException;

class CheckpointStoreTest {

  private static final int LARGE = Entry.INLINE_BYTES + 1;

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
      return files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void blocksComeBackAsTheyWere() {
    CheckpointStore store = new CheckpointStore(folder);
    write(store, 10, block(100, 1), block(LARGE, 2));

    Checkpoint read = store.newest(complaints::add).orElseThrow();

    assertEquals(10, read.step());
    assertEquals(block(100, 1), read.read("small"));
    assertEquals(block(LARGE, 2), read.read("large"));
    assertThrows(AgentException.class, () -> read.read("other"));
  }

  @Test
  void lastTwoAreKeptWithTheBlocksThatTheyMention() throws IOException {
    CheckpointStore store = new CheckpointStore(folder);
    for (int step = 1; step <= 4; step++) {
      write(store, step, block(10, step), block(LARGE, step));
    }

    assertEquals(List.of("step-000000000003.ckpt", "step-000000000004.ckpt"), files("."));
    assertEquals(2, files("blocks").size());
  }

  @Test
  void blockThatHasNotChangedIsNotWrittenAgain() {
    CheckpointStore store = new CheckpointStore(folder);
    long first = write(store, 1, block(10, 1), block(LARGE, 7));
    long second = write(store, 2, block(10, 2), block(LARGE, 7));

    assertEquals(LARGE + 10, first);
    assertEquals(10, second);
    assertEquals(block(LARGE, 7), store.newest(complaints::add).orElseThrow().read("large"));
  }

  @Test
  void flippedBitAnywhereMakesThePreviousOneCount() throws IOException {
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
  void truncatedFileAndChangedBlockAreNoticed() throws IOException {
    CheckpointStore store = new CheckpointStore(folder);
    write(store, 1, block(10, 1), block(LARGE, 1));
    write(store, 2, block(10, 2), block(LARGE, 2));
    Path newest = folder.resolve("step-000000000002.ckpt");
    byte[] good = Files.readAllBytes(newest);
    for (int length = 0; length < good.length; length += 7) {
      Files.write(newest, java.util.Arrays.copyOf(good, length));
      assertEquals(1, store.newest(complaints::add).orElseThrow().step());
    }
    Files.write(newest, good);
    String digest = Digest.of(block(LARGE, 2));
    byte[] large = block(LARGE, 2).array();
    large[LARGE / 2] ^= 1;
    Files.write(folder.resolve("blocks").resolve(digest), large);
    complaints.clear();

    assertEquals(1, store.newest(complaints::add).orElseThrow().step());
    assertEquals(
        List.of(
            "The checkpoint "
                + newest
                + " is damaged (its block large has changed); the one before it is used."),
        complaints);
  }

  @Test
  void fileWithFittingChecksumButAbsurdCountsIsRefusedWithoutBeingBelieved() {
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

    assertEquals("it counts more than it holds", e.getMessage());
  }

  @Test
  void emptyFolderHasNone() {
    assertEquals(
        Optional.empty(), new CheckpointStore(folder.resolve("none")).newest(complaints::add));
    assertTrue(complaints.isEmpty());
  }
}
