package symphony.api.environment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import symphony.api.plugin.InvalidParametersException;

/**
 * A named number that an environment reports in addition to observation and reward, such as whether
 * a goal is reached or how far a robot has moved. It is not part of the task: the agent never sees
 * it.
 *
 * @param name letters, digits, and {@code _ - . /} after the first; tables have the column {@code
 *     info_<name>}
 * @param over how an episode's steps make one number
 */
public record InfoValue(String name, Over over) {

  private static final String NAME = "[A-Za-z][A-Za-z0-9_./-]{0,63}";

  /** How the steps of an episode make one number. */
  public enum Over {
    /** The last reported number, such as a success flag. */
    LAST,
    /** The mean over the steps that report one, such as a speed. */
    MEAN
  }

  /**
   * Checks the name.
   *
   * @throws InvalidParametersException if it is not valid as a table's column
   */
  public InfoValue {
    if (!name.matches(NAME)) {
      throw new InvalidParametersException(
          "info", name, "names of letters, digits, _, -, . and /, at most 64, a letter first");
    }
  }

  /**
   * The values of a config block {@code { name = last, other = mean }}, sorted by name.
   *
   * @throws InvalidParametersException if a name is not valid as a table's column
   */
  public static List<InfoValue> of(Map<String, Over> block) {
    return new TreeMap<>(block)
        .entrySet().stream().map(e -> new InfoValue(e.getKey(), e.getValue())).toList();
  }
}
