package symphony.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symphony.api.UserException;

/**
 * Reads recorded actions: one array of numbers per line, as a JSON array or as numbers separated by
 * commas.
 */
final class ActionFile {

  private ActionFile() {}

  /**
   * Reads all actions.
   *
   * @throws UserException that names file and line of a line that is not an array of numbers
   */
  static List<double[]> read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserException(
          "The action file %s cannot be read; name a readable file with --actions FILE."
              .formatted(file),
          e);
    }
    List<double[]> actions = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        actions.add(parse(lines.get(i).strip(), file + ":" + (i + 1)));
      }
    }
    if (actions.isEmpty()) {
      throw new UserException(
          "The action file %s is empty; expected one array of numbers per line.".formatted(file));
    }
    return actions;
  }

  private static double[] parse(String line, String place) {
    boolean bracketed = line.startsWith("[") && line.endsWith("]");
    String numbers = bracketed ? line.substring(1, line.length() - 1) : line;
    try {
      double[] action =
          Arrays.stream(numbers.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
      if (!Arrays.stream(action).allMatch(Double::isFinite)) {
        throw new NumberFormatException();
      }
      return action;
    } catch (NumberFormatException e) {
      String shown = line.length() > 60 ? line.substring(0, 60) + "..." : line;
      throw new UserException(
          "%s: expected an array of finite numbers such as [0.1, -0.2], got '%s'"
              .formatted(place, shown),
          e);
    }
  }
}
