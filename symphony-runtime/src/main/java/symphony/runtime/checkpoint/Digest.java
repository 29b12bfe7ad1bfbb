package symphony.runtime.checkpoint;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes SHA-256, which names and verifies blocks. */
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

  /** The digest of the bytes between position and limit, which are not changed. */
  static String of(ByteBuffer bytes) {
    MessageDigest sha = begin();
    sha.update(bytes.duplicate());
    return HexFormat.of().formatHex(sha.digest());
  }
}
