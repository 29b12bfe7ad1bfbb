package symphony.ablation.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import symphony.report.results.StudyRecord;
import symphony.runtime.config.ResolvedConfig;

/**
 * Lists the differences between two resolved configs. If the selected ingredient differs, a
 * parameter of the new one is compared with the parameter of the same name of the old one;
 * parameters that only the old one has are not listed.
 */
final class ConfigDifference {

  private static final String TYPE = ".type";

  private ConfigDifference() {}

  static List<StudyRecord.Change> between(ResolvedConfig base, ResolvedConfig variant) {
    return between(values(base), values(variant));
  }

  static List<StudyRecord.Change> between(Map<String, String> from, Map<String, String> to) {
    TreeSet<String> keys = new TreeSet<>(from.keySet());
    keys.addAll(to.keySet());
    List<StudyRecord.Change> changes = new ArrayList<>();
    for (String key : keys) {
      String after = to.getOrDefault(key, "");
      Optional<Choice> choice = choice(key, from, to);
      String before = from.getOrDefault(choice.map(c -> c.before(key)).orElse(key), "");
      boolean gone = choice.isPresent() && after.isEmpty();
      if (!before.equals(after) && !gone) {
        changes.add(new StudyRecord.Change(key, before, after));
      }
    }
    return changes;
  }

  /**
   * The changes that a variant's name does not show: values of roles whose ingredient it does not
   * exchange, and parameters that the new ingredient has in common with the old one but with
   * another value. Empty if a variant exchanges no ingredient.
   */
  static List<StudyRecord.Change> foreign(List<StudyRecord.Change> changes) {
    List<String> roles =
        changes.stream()
            .filter(ConfigDifference::isChoice)
            .map(c -> c.key().substring(0, c.key().length() - TYPE.length()) + ".")
            .toList();
    return changes.stream()
        .filter(c -> !roles.isEmpty() && !isChoice(c))
        .filter(c -> !c.from().isEmpty() || roles.stream().noneMatch(c.key()::startsWith))
        .toList();
  }

  /** A role whose ingredient is replaced. */
  private record Choice(String role, String from, String to) {

    /** The key of the old ingredient's parameter of the same name. */
    String before(String key) {
      String block = role + "." + to + ".";
      return key.startsWith(block) ? role + "." + from + "." + key.substring(block.length()) : key;
    }
  }

  /** The replaced ingredient that a parameter belongs to, if any. */
  private static Optional<Choice> choice(
      String key, Map<String, String> from, Map<String, String> to) {
    for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
      String role = key.substring(0, dot);
      String before = from.get(role + TYPE);
      String after = to.get(role + TYPE);
      boolean chosen = before != null && after != null && !before.equals(after);
      if (chosen
          && (key.startsWith(role + "." + before + ".")
              || key.startsWith(role + "." + after + "."))) {
        return Optional.of(new Choice(role, before, after));
      }
    }
    return Optional.empty();
  }

  private static boolean isChoice(StudyRecord.Change change) {
    return change.key().endsWith(TYPE) && !change.from().isEmpty() && !change.to().isEmpty();
  }

  private static Map<String, String> values(ResolvedConfig config) {
    Map<String, String> values = new LinkedHashMap<>();
    config.decisive().forEach(v -> values.put(v.path(), unquoted(v.text())));
    return values;
  }

  private static String unquoted(String text) {
    return text.matches("\"[^\"\\\\]*\"") ? text.substring(1, text.length() - 1) : text;
  }
}
