package symphony.runtime.checkpoint;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;

/**
 * The exclusive or of some blocks, with the length of the longest. With it, any one block can be
 * reconstructed from the others.
 */
final class Parity {

  private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED;

  private final Arena arena;
  private MemorySegment sum = MemorySegment.NULL;

  /** Creates the parity of no blocks, allocated in the arena. */
  Parity(Arena arena) {
    this.arena = arena;
  }

  /** Adds a block between position and limit; adding it again removes it. */
  void add(ByteBuffer block) {
    MemorySegment bytes = MemorySegment.ofBuffer(block);
    if (bytes.byteSize() > sum.byteSize()) {
      sum = arena.allocate(bytes.byteSize()).copyFrom(sum);
    }
    long words = bytes.byteSize() / Long.BYTES * Long.BYTES;
    for (long i = 0; i < words; i += Long.BYTES) {
      sum.set(WORD, i, sum.get(WORD, i) ^ bytes.get(WORD, i));
    }
    for (long i = words; i < bytes.byteSize(); i++) {
      byte both = (byte) (at(sum, i) ^ at(bytes, i));
      sum.set(ValueLayout.JAVA_BYTE, i, both);
    }
  }

  private static byte at(MemorySegment bytes, long index) {
    return bytes.get(ValueLayout.JAVA_BYTE, index);
  }

  /** The parity; no bytes before the first block. */
  ByteBuffer bytes() {
    return sum.byteSize() == 0 ? ByteBuffer.allocate(0) : sum.asByteBuffer();
  }
}
