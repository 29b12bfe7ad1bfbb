package symphony.runtime.checkpoint;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, by which blocks are named and checked. */
final class Digest {

  static final int BYTES = 32;

  private Digest() {}

  static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Of the bytes from position to limit, which stay where they are. */
  static String of(ByteBuffer bytes) {
    MessageDigest sha = begin();
    sha.update(bytes.duplicate());
    return HexFormat.of().formatHex(sha.digest());
  }
}
