package symphony.report.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import symphony.record.CodeVersions;
import symphony.report.results.RunResult;
import symphony.report.results.RunStatus;
import symphony.report.results.StudyRecord;
import symphony.report.results.StudyResults;
import symphony.report.statistics.Power;
import symphony.report.statistics.Sample;
import symphony.report.statistics.Verdict;

/** What weakens a study's conclusions, said before they are read. */
final class Caveats {

  private final StudyResults results;
  private final StudyRecord study;
  private final List<MeasureAnalysis> measures;
  private final List<TaskCurves> curves;
  private final List<String> sentences = new ArrayList<>();

  Caveats(StudyResults results, List<MeasureAnalysis> measures, List<TaskCurves> curves) {
    this.results = results;
    this.study = results.study();
    this.measures = measures;
    this.curves = curves;
  }

  List<String> sentences() {
    unfinished();
    code();
    fewSeeds();
    family();
    curves.forEach(this::alignment);
    scale();
    sentences.addAll(results.notes());
    return List.copyOf(sentences);
  }

  private void unfinished() {
    tell(RunStatus.FAILED, "failed; they have no score and are listed with their reason.");
    tell(RunStatus.INTERRUPTED, "were interrupted and do not count yet.");
    tell(RunStatus.UNFINISHED, "are unfinished and do not count yet.");
    tell(RunStatus.MISSING, "are missing.");
    if (results.counted().isEmpty()) {
      sentences.add("No run is done yet: there is nothing to compare.");
    }
  }

  private void tell(RunStatus status, String what) {
    long count = results.count(status);
    if (count > 0) {
      sentences.add("%d of %d runs %s".formatted(count, results.runs().size(), what));
    }
  }

  /** Runs that several versions of the code trained; one of unknown version says nothing. */
  private void code() {
    SortedMap<String, Integer> versions = new TreeMap<>();
    List<RunResult> counted = results.counted();
    counted.forEach(run -> run.codes().forEach(code -> versions.merge(code, 1, Integer::sum)));
    if (versions.size() > 1) {
      sentences.add(
          "The runs were trained by %d versions of the code, so that a difference may be the code's: %s."
              .formatted(
                  versions.size(),
                  versions.entrySet().stream()
                      .map(
                          e ->
                              "%s trained %d"
                                  .formatted(CodeVersions.brief(e.getKey()), e.getValue()))
                      .collect(Collectors.joining(", "))));
    }
    long mixed = counted.stream().filter(run -> run.codes().size() > 1).count();
    if (mixed > 0) {
      sentences.add(
          "%d of %d runs went on under other code than they began with."
              .formatted(mixed, counted.size()));
    }
  }

  private void fewSeeds() {
    if (measures.isEmpty()) {
      return;
    }
    Map<String, Sample> samples = measures.getFirst().samples();
    int fewest = samples.values().stream().mapToInt(Sample::replication).min().orElse(0);
    if (fewest == 1) {
      sentences.add(
          "Some variants have a single seed: their intervals are points and nothing can be"
              + " decided.");
    } else if (fewest < Verdict.FEWEST_SEEDS) {
      sentences.add(
          "The fewest seeds of a variant are %d; below %d no difference is called better or worse."
              .formatted(fewest, Verdict.FEWEST_SEEDS));
    } else if (fewest < Verdict.ADVISED_SEEDS) {
      sentences.add(
          "The fewest seeds of a variant are %d; below %d intervals are narrower than they should be."
              .formatted(fewest, Verdict.ADVISED_SEEDS));
    }
  }

  private void family() {
    int comparisons = measures.isEmpty() ? 0 : measures.getFirst().comparisons().size();
    int pairs =
        measures.isEmpty()
            ? 0
            : measures.getFirst().comparisons().stream()
                .mapToInt(c -> c.effect().seeds())
                .max()
                .orElse(0);
    if (study.tasks().size() == 1 && comparisons > 0 && pairs >= Verdict.FEWEST_SEEDS) {
      Power power = new Power(pairs, comparisons);
      if (!power.canDecide()) {
        sentences.add(
            "With %d seeds and %d comparisons no single effect can pass Holm's correction; %d seeds could."
                .formatted(pairs, comparisons, power.seedsNeeded()));
      }
    }
  }

  private void alignment(TaskCurves of) {
    long[] steps = of.alignment().steps();
    if (of.alignment().cut()) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "%s: runs have unequal lengths; only steps %,d to %,d, which all have, are compared.",
              of.task(),
              steps[0],
              steps[steps.length - 1]));
    }
    if (of.alignment().interpolated()) {
      sentences.add(
          "%s: runs were evaluated at different steps; values between are interpolated."
              .formatted(of.task()));
    }
  }

  private void scale() {
    if (study.tasks().size() > 1 && !study.normalization().keySet().containsAll(study.tasks())) {
      sentences.add(
          "Returns of several tasks are averaged without normalisation: tasks with larger returns"
              + " weigh more.");
    }
  }
}
