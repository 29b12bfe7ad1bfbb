package symphony.ablation.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import symphony.runtime.config.RunConfig;

/**
 * A cell's address: the first 16 hexadecimal digits of SHA-256 over the digest of its resolved
 * config, its number of steps, the version of the code that trains it and its seed. It depends only
 * on what determines the cell's numbers, not on the names of variant and study.
 */
final class CellKey {

  private static final int BYTES = 8;

  private CellKey() {}

  static String of(RunConfig config, long seed) {
    String text =
        "%s\n%d\n%s\n%d\n"
            .formatted(config.resolved().digest(), config.training().steps(), config.code(), seed);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
