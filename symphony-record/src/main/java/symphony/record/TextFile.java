package symphony.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Comparison of a text file with what it should hold. */
public final class TextFile {

  private TextFile() {}

  /** Whether a file can be read and holds exactly this text in UTF-8. */
  public static boolean holds(Path file, String text) {
    try {
      return Files.isRegularFile(file)
          && Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return false;
    }
  }
}
