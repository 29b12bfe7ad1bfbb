package symphony.ablation.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import symphony.api.UserException;

/**
 * The shell command that one task of an array job runs.
 *
 * @param home the project's folder, visible on all nodes
 * @param arguments arguments of {@code symphony run}, without the cells
 * @param cohorts the list of cohorts, visible on all nodes
 */
public record ArrayCommand(Path home, List<String> arguments, CohortList cohorts) {

  /**
   * The text of the command.
   *
   * @param index the shell's expression for the task's number, from 0
   */
  public String text(String index) {
    return "cells=$(sed -n \"$((%s + 1))p\" %s)\nexec %s %s $cells"
        .formatted(
            index,
            quoted(cohorts.file().toString()),
            quoted(home.resolve("symphony").toString()),
            arguments.stream().map(ArrayCommand::quoted).collect(Collectors.joining(" ")));
  }

  /** The same command with Symphony in another folder. */
  ArrayCommand at(Path otherHome) {
    return new ArrayCommand(otherHome, arguments, cohorts);
  }

  /**
   * A text as one word of a POSIX shell.
   *
   * @throws UserException if it contains a control character
   */
  public static String quoted(String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new UserException(
          "'%s' cannot be written into a script, because it contains a control character such as a line break; give it another name."
              .formatted(text.replaceAll("\\p{Cntrl}", "?")));
    }
    return text.matches("[A-Za-z0-9_./=:,@%+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
