package symphony.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Compares a text file with its expected contents. */
public final class TextFile {

  private TextFile() {}

  /** Whether a file can be read and contains exactly this text in UTF-8. */
  public static boolean holds(Path file, String text) {
    try {
      return Files.isRegularFile(file)
          && Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return false;
    }
  }
}
