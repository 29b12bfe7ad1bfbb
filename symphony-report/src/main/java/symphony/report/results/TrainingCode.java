package symphony.report.results;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The versions of the code that trained a run.
 *
 * @param versions versions of all code together, in order; several if the run was resumed with
 *     another one
 * @param modules the versions of each module, by the module's name; empty if the record does not
 *     contain them
 */
public record TrainingCode(List<String> versions, SortedMap<String, SortedSet<String>> modules) {

  /** The code of a run whose record does not contain it. */
  public static final TrainingCode UNKNOWN = new TrainingCode(List.of(), new TreeMap<>());

  /** Copies the list. */
  public TrainingCode {
    versions = List.copyOf(versions);
  }

  /**
   * The modules whose version differs between runs. A module that only some runs use, such as a
   * variant's plugin, does not differ.
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
