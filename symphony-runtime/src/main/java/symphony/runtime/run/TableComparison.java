package symphony.runtime.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import symphony.api.UserException;

/**
 * The comparison of two tables line by line.
 *
 * @param same the number of equal lines from the top
 * @param difference the first different line
 */
record TableComparison(long same, Optional<TableDifference> difference) {

  /** Compares the rows up to a step. */
  static TableComparison of(Path then, Path now, long steps) {
    List<String> recorded = lines(then, steps);
    List<String> present = lines(now, steps);
    int longest = Math.max(recorded.size(), present.size());
    for (int i = 0; i < longest; i++) {
      String a = i < recorded.size() ? recorded.get(i) : "";
      String b = i < present.size() ? present.get(i) : "";
      if (!a.equals(b)) {
        return new TableComparison(
            i, Optional.of(new TableDifference(then.getFileName().toString(), i + 1L, a, b)));
      }
    }
    return new TableComparison(longest, Optional.empty());
  }

  private static List<String> lines(Path file, long steps) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return text.lines().filter(line -> step(line) <= steps).toList();
    } catch (IOException e) {
      throw new UserException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** The step of a table's last complete row; 0 if there is none. */
  static long lastStep(Path file) {
    return lines(file, Long.MAX_VALUE).stream().mapToLong(TableComparison::step).max().orElse(0);
  }

  /** The step in the first column; a header belongs to every step. */
  private static long step(String line) {
    String first = line.substring(0, Math.max(0, line.indexOf(',')));
    return first.matches("\\d{1,18}") ? Long.parseLong(first) : 0;
  }
}
