package symphony.runtime.checkpoint;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One named block of a checkpoint.
 *
 * @param name as its owner calls it
 * @param size in bytes
 * @param digest SHA-256 of its contents, in hexadecimal digits
 * @param contents the block itself if it is small; a large one is in a file named after its digest
 */
record BlockEntry(String name, long size, String digest, Optional<byte[]> contents) {

  /** Larger blocks, in bytes, have separate files. */
  static final int INLINE_BYTES = 1 << 20;

  /** The name of the {@link Parity} of a checkpoint's large blocks. */
  static final String PARITY = "parity";

  boolean isParity() {
    return name.equals(PARITY);
  }

  boolean isLarge() {
    return contents.isEmpty() && !isParity();
  }

  /** What the block's file is called; the parity of one block alone has that block's digest. */
  String file() {
    return isParity() ? digest + "." + PARITY : digest;
  }

  /** Whether these bytes are the block. */
  boolean describes(ByteBuffer bytes) {
    return bytes.remaining() == size && Digest.of(bytes).equals(digest);
  }
}
