package symphony.report.results;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The code that trained a run.
 *
 * @param versions of all its code together, in order; several where it continued under another
 * @param modules the versions of each module, by the module's name; empty where the record does not
 *     tell
 */
public record TrainingCode(List<String> versions, SortedMap<String, SortedSet<String>> modules) {

  /** Of a run whose record does not tell. */
  public static final TrainingCode UNKNOWN = new TrainingCode(List.of(), new TreeMap<>());

  /** Copies the list. */
  public TrainingCode {
    versions = List.copyOf(versions);
  }

  /**
   * The modules of which some runs had one version and others another. A module that only some runs
   * have, such as a variant's plugin, is none of them.
   */
  public static SortedSet<String> differing(Collection<TrainingCode> codes) {
    SortedMap<String, SortedSet<String>> all = new TreeMap<>();
    codes.forEach(
        code ->
            code.modules.forEach(
                (name, versions) ->
                    all.computeIfAbsent(name, key -> new TreeSet<>()).addAll(versions)));
    SortedSet<String> differing = new TreeSet<>();
    all.forEach(
        (name, versions) -> {
          if (versions.size() > 1) {
            differing.add(name);
          }
        });
    return differing;
  }
}
