package symphony.runtime.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The file of a checkpoint: magic, version, step, blocks, and the SHA-256 of all of these.
 *
 * @param step the environment step at which it was taken
 * @param entries its blocks
 */
record Manifest(long step, List<BlockEntry> entries) {

  private static final byte[] MAGIC = "SYMPHONY".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int LEAST_ENTRY_BYTES = 4 + 8 + 4 + 2 * Digest.BYTES + 1;

  ByteBuffer bytes() {
    StateOutput out = new StateOutput();
    out.writeInt(VERSION);
    out.writeLong(step);
    out.writeInt(entries.size());
    entries.forEach(entry -> write(entry, out));
    ByteBuffer rest = out.bytes();
    ByteBuffer whole = ByteBuffer.allocate(MAGIC.length + rest.remaining() + Digest.BYTES);
    whole.put(MAGIC).put(rest);
    String digest = Digest.of(whole.duplicate().flip());
    return whole.put(HexFormat.of().parseHex(digest)).flip();
  }

  private static void write(BlockEntry entry, StateOutput out) {
    out.writeText(entry.name());
    out.writeLong(entry.size());
    out.writeText(entry.digest());
    out.writeBoolean(entry.contents().isPresent());
    entry.contents().ifPresent(out::writeBytes);
  }

  /**
   * Parses the bytes of a file.
   *
   * @throws DamagedCheckpointException if they are damaged
   */
  static Manifest parse(byte[] file) {
    int body = file.length - Digest.BYTES;
    if (body < MAGIC.length || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new DamagedCheckpointException("it is not a checkpoint");
    }
    String expected = HexFormat.of().formatHex(file, body, file.length);
    if (!Digest.of(ByteBuffer.wrap(file, 0, body)).equals(expected)) {
      throw new DamagedCheckpointException("its checksum does not match");
    }
    ByteBuffer rest = ByteBuffer.wrap(file, MAGIC.length, body - MAGIC.length);
    return parse(new StateInput(rest.slice().order(ByteOrder.LITTLE_ENDIAN)));
  }

  private static Manifest parse(StateInput in) {
    int version = in.readInt();
    if (version != VERSION) {
      throw new DamagedCheckpointException(
          "it has version " + version + ", this program reads version " + VERSION);
    }
    long step = in.readLong();
    int count = in.readCount(LEAST_ENTRY_BYTES);
    List<BlockEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(entry(in));
    }
    return new Manifest(step, entries);
  }

  private static BlockEntry entry(StateInput in) {
    String name = in.readText();
    long size = in.readLong();
    String digest = in.readText();
    if (!digest.matches("[0-9a-f]{64}") || size < 0) {
      throw new DamagedCheckpointException("its block " + name + " has an invalid description");
    }
    Optional<byte[]> contents = in.readBoolean() ? Optional.of(in.readBytes()) : Optional.empty();
    return new BlockEntry(name, size, digest, contents);
  }
}
