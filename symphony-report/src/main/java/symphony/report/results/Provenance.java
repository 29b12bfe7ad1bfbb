package symphony.report.results;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads facts about code, libraries and machine from a run's {@code provenance.json}. Entries that
 * differ between all runs (seed, digest, time, place) are left out.
 */
final class Provenance {

  /** The file's name in a run directory. */
  static final String FILE = "provenance.json";

  /** A block with more entries than this, such as the modules, becomes one fact. */
  private static final int MOST_LINES = 12;

  private static final Set<String> OF_ONE_RUN =
      Set.of("began", "digest", "seed", "cohort", "resumed");

  private static final String CODE = "code";
  private static final String MODULES = "modules";

  /** The facts on single modules, which the version of all code together replaces. */
  private static final String CODE_OF_MODULES = CODE + " " + MODULES;

  private Provenance() {}

  /** The facts: one for each leaf of the tree, named by its path. */
  static SortedMap<String, String> facts(JsonNode root) {
    SortedMap<String, String> facts = new TreeMap<>();
    root.properties().stream()
        .filter(entry -> !OF_ONE_RUN.contains(entry.getKey()))
        .forEach(entry -> add(entry.getKey(), entry.getValue(), facts));
    return facts;
  }

  /** The versions of the code that trained the run, over all its sessions. */
  static TrainingCode code(JsonNode root) {
    List<JsonNode> codes =
        Stream.concat(Stream.of(root), root.path("resumed").valueStream())
            .map(stretch -> stretch.path(CODE))
            .toList();
    SortedMap<String, SortedSet<String>> modules = new TreeMap<>();
    codes.stream()
        .flatMap(code -> code.path(MODULES).properties().stream())
        .forEach(
            module ->
                modules
                    .computeIfAbsent(module.getKey(), key -> new TreeSet<>())
                    .add(module.getValue().asString("")));
    List<String> versions =
        codes.stream()
            .map(code -> code.path("version").asString(""))
            .filter(version -> !version.isEmpty())
            .distinct()
            .toList();
    return new TrainingCode(versions, modules);
  }

  private static void add(String path, JsonNode node, SortedMap<String, String> facts) {
    if (path.equals(CODE_OF_MODULES)) {
      return;
    }
    if (node.size() > MOST_LINES && node.isObject()) {
      facts.put(
          path,
          String.join(
              ", ",
              node.properties().stream()
                  .map(entry -> entry.getKey() + " " + text(entry.getValue()))
                  .sorted()
                  .toList()));
    } else if (node.isObject()) {
      node.properties().forEach(e -> add(path + " " + e.getKey(), e.getValue(), facts));
    } else if (node.isArray()) {
      facts.put(path, String.join(", ", node.valueStream().map(Provenance::text).toList()));
    } else {
      facts.put(path, text(node));
    }
  }

  private static String text(JsonNode node) {
    return node.isValueNode() ? node.asString() : node.toString();
  }
}
