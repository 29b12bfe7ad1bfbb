package symphony.ablation.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import symphony.report.results.StudyRecord;
import symphony.runtime.config.ResolvedConfig;

/**
 * How two resolved configs differ. Where another ingredient is chosen, the parameters of the one
 * that has gone are not listed one by one.
 */
final class ConfigDifference {

  private static final String TYPE = ".type";

  private ConfigDifference() {}

  static List<StudyRecord.Change> between(ResolvedConfig base, ResolvedConfig variant) {
    Map<String, String> from = values(base);
    Map<String, String> to = values(variant);
    TreeSet<String> keys = new TreeSet<>(from.keySet());
    keys.addAll(to.keySet());
    List<StudyRecord.Change> changes = new ArrayList<>();
    for (String key : keys) {
      String before = from.getOrDefault(key, "");
      String after = to.getOrDefault(key, "");
      if (!before.equals(after)) {
        changes.add(new StudyRecord.Change(key, before, after));
      }
    }
    List<String> gone =
        changes.stream()
            .filter(ConfigDifference::isChoice)
            .map(ConfigDifference::oldBlock)
            .toList();
    return changes.stream()
        .filter(change -> gone.stream().noneMatch(change.key()::startsWith))
        .toList();
  }

  private static Map<String, String> values(ResolvedConfig config) {
    Map<String, String> values = new LinkedHashMap<>();
    config.decisive().forEach(v -> values.put(v.path(), unquoted(v.text())));
    return values;
  }

  private static boolean isChoice(StudyRecord.Change change) {
    return change.key().endsWith(TYPE) && !change.from().isEmpty();
  }

  private static String oldBlock(StudyRecord.Change change) {
    String role = change.key().substring(0, change.key().length() - TYPE.length());
    return role + "." + change.from() + ".";
  }

  private static String unquoted(String text) {
    return text.matches("\"[^\"\\\\]*\"") ? text.substring(1, text.length() - 1) : text;
  }
}
