package symphony.runtime.checkpoint;

import java.util.Optional;

/**
 * One named block of a checkpoint.
 *
 * @param name as its owner calls it
 * @param size in bytes
 * @param digest SHA-256 of its contents, in hexadecimal digits
 * @param contents the block itself if it is small; a large one lies in a file named after its digest
 */
record Entry(String name, long size, String digest, Optional<byte[]> contents) {

  /** Blocks beyond this many bytes have files of their own. */
  static final int INLINE_BYTES = 1 << 20;
}
