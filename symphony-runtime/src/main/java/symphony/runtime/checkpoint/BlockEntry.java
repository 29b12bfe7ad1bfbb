package symphony.runtime.checkpoint;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One named block of a checkpoint.
 *
 * @param name name given by its owner
 * @param size size in bytes
 * @param digest SHA-256 of its contents, in hexadecimal digits
 * @param contents the block itself if it is small; a large one is in a file named after its digest
 */
record BlockEntry(String name, long size, String digest, Optional<byte[]> contents) {

  /** The largest size of a block without its own file, in bytes. */
  static final int INLINE_BYTES = 1 << 20;

  /** The name of the {@link Parity} of a checkpoint's large blocks. */
  static final String PARITY = "parity";

  boolean isParity() {
    return name.equals(PARITY);
  }

  boolean isLarge() {
    return contents.isEmpty() && !isParity();
  }

  /**
   * The name of the block's file, which is its digest; the parity of a single block has the digest
   * of that block and needs another name.
   */
  String file() {
    return isParity() ? digest + "." + PARITY : digest;
  }

  /** Whether these bytes are the contents of the block. */
  boolean describes(ByteBuffer bytes) {
    return bytes.remaining() == size && Digest.of(bytes).equals(digest);
  }
}
