package symphony.report.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import symphony.api.UserException;

/** Turns runs that no study planned into results of a study. */
final class RunTable {

  private RunTable() {}

  /**
   * Sorts the runs into a study's results.
   *
   * @param source the name of their source, for the title and for messages
   * @param base name of the base; empty for the first run's algorithm
   * @param notes notes for the reader about how the runs were read
   */
  static StudyResults results(
      String source, String base, SequencedMap<RunId, RunResult> runs, List<String> notes) {
    List<String> found = runs.keySet().stream().map(RunId::variant).distinct().toList();
    String first = base.isEmpty() ? found.getFirst() : known(base, found, source);
    List<String> variants = Stream.concat(Stream.of(first), found.stream()).distinct().toList();
    List<String> tasks = runs.keySet().stream().map(RunId::task).distinct().sorted().toList();
    List<Long> seeds = runs.keySet().stream().map(RunId::seed).distinct().sorted().toList();
    List<RunResult> all = new ArrayList<>();
    variants.forEach(variant -> all.addAll(of(variant, tasks, runs)));
    StudyRecord study = StudyRecord.inferred(source, first, variants, tasks, seeds);
    return new StudyResults(study, all, new TreeMap<>(), "", notes);
  }

  /** A variant's runs. A seed that the variant has only on other tasks counts as missing. */
  private static List<RunResult> of(
      String variant, List<String> tasks, Map<RunId, RunResult> found) {
    List<RunId> own = found.keySet().stream().filter(id -> id.variant().equals(variant)).toList();
    List<RunResult> runs = new ArrayList<>();
    for (String task : tasks) {
      if (own.stream().anyMatch(id -> id.task().equals(task))) {
        own.stream()
            .map(RunId::seed)
            .distinct()
            .sorted()
            .map(seed -> new RunId(variant, task, seed))
            .forEach(id -> runs.add(found.getOrDefault(id, RunResult.missing(id))));
      }
    }
    return runs;
  }

  private static String known(String base, List<String> variants, String source) {
    if (!variants.contains(base)) {
      throw new UserException(
          "%s: no algorithm '%s'; it has %s".formatted(source, base, String.join(", ", variants)));
    }
    return base;
  }
}
