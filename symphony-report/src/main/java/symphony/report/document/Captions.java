package symphony.report.document;

import java.util.List;
import java.util.function.Predicate;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Comparison;
import symphony.report.analysis.MeasureAnalysis;
import symphony.report.results.Plural;
import symphony.report.results.RunResult;

/** The text in captions about the runs of a figure or table. */
final class Captions {

  private Captions() {}

  /** The numbers of runs with a score and of failed runs. */
  static String runs(Analysis analysis) {
    return runs(analysis, run -> true);
  }

  /** The same on one task. */
  static String runs(Analysis analysis, String task) {
    return runs(analysis, run -> run.id().task().equals(task));
  }

  private static String runs(Analysis analysis, Predicate<RunResult> which) {
    long done = analysis.results().counted().stream().filter(which).count();
    long failed = analysis.results().failed().stream().filter(which).count();
    return Plural.of(done, "run") + (failed > 0 ? " and " + failed + " failed" : "");
  }

  /** The number of runs, or pairs of runs, of each side in the comparisons of a measure. */
  static String sides(Analysis analysis, MeasureAnalysis measure) {
    List<Integer> runs = measure.comparisons().stream().map(Captions::runs).distinct().toList();
    int fewest = runs.stream().mapToInt(Integer::intValue).min().orElse(0);
    int most = runs.stream().mapToInt(Integer::intValue).max().orElse(0);
    boolean paired = analysis.results().study().rules().pairedBySeed();
    String count = fewest == most ? String.valueOf(most) : fewest + " to " + most;
    return paired ? count + " pairs of one seed" : count + " runs per side, not paired";
  }

  private static int runs(Comparison comparison) {
    return comparison.effect().runs();
  }
}
