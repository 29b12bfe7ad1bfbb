package symphony.envs.mujoco.setup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import symphony.api.environment.EnvironmentException;

/**
 * The SHA-256 of every package that may be unpacked. A mirror may serve any file; a package is
 * opened only if it is the published one.
 *
 * @param byName digests in hexadecimal digits, by file name
 */
record Checksums(Map<String, String> byName) {

  /** The checksums of all known releases. */
  static Checksums published() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Checksums.class.getResourceAsStream("checksums.txt"), StandardCharsets.UTF_8))) {
      return new Checksums(
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split(" "))
              .collect(Collectors.toMap(columns -> columns[1], columns -> columns[0])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Checks a downloaded file.
   *
   * @throws EnvironmentException with one sentence if it is not the file that was published under
   *     its name
   */
  void check(Path file) throws IOException {
    String name = file.getFileName().toString();
    String expected = byName.get(name);
    if (expected == null) {
      throw new EnvironmentException(
          name + " is not unpacked, since its SHA-256 is not known here");
    }
    String found = sha256(file);
    if (!found.equals(expected)) {
      throw new EnvironmentException(
          "%s is not unpacked, since it is not the file that was published: its SHA-256 is %s, expected %s"
              .formatted(name, found, expected));
    }
  }

  static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform supports it
    }
  }
}
