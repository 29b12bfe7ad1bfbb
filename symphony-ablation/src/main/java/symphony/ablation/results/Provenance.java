package symphony.ablation.results;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The facts of a run's {@code provenance.json} that say what it was made with. What differs from run
 * to run by its nature (seed, digest, time, place) is no such fact.
 */
final class Provenance {

  /** The record's name in a run directory. */
  static final String FILE = "provenance.json";

  private static final Set<String> OF_ONE_RUN =
      Set.of(
          "variant", "task", "seed", "seeds", "digest", "started", "time", "host", "output", "folder",
          "process", "command", "streams", "cohort");

  private Provenance() {}

  /** The facts, one for each leaf of the tree, named by its path. */
  static SortedMap<String, String> facts(JsonNode root) {
    SortedMap<String, String> facts = new TreeMap<>();
    add("", root, facts);
    return facts;
  }

  private static void add(String path, JsonNode node, SortedMap<String, String> facts) {
    if (node.isObject()) {
      node.properties().stream()
          .filter(entry -> !OF_ONE_RUN.contains(entry.getKey()))
          .forEach(
              entry ->
                  add(path.isEmpty() ? entry.getKey() : path + " " + entry.getKey(), entry.getValue(), facts));
    } else if (node.isArray()) {
      facts.put(path, String.join(", ", node.valueStream().map(JsonNode::asString).toList()));
    } else {
      facts.put(path, node.asString());
    }
  }
}
