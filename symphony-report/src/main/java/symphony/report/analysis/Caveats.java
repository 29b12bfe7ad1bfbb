package symphony.report.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import symphony.record.CodeVersions;
import symphony.report.results.RunResult;
import symphony.report.results.RunStatus;
import symphony.report.results.StudyRecord;
import symphony.report.results.StudyResults;
import symphony.report.results.TrainingCode;
import symphony.report.statistics.Sample;
import symphony.report.statistics.Verdict;

/** Finds what weakens a study's conclusions; the report prints it before them. */
final class Caveats {

  private static final int MOST_NAMED = 8;
  private static final SortedSet<String> NONE = new TreeSet<>();

  private final StudyResults results;
  private final StudyRecord study;
  private final Scores scores;
  private final List<MeasureAnalysis> measures;
  private final List<TaskCurves> curves;
  private final Optional<Racing> racing;
  private final List<String> sentences = new ArrayList<>();

  Caveats(
      StudyResults results,
      Scores scores,
      List<MeasureAnalysis> measures,
      List<TaskCurves> curves,
      Optional<Racing> racing) {
    this.results = results;
    this.scores = scores;
    this.racing = racing;
    this.study = results.study();
    this.measures = measures;
    this.curves = curves;
  }

  List<String> sentences() {
    unfinished();
    lengths();
    code();
    registration();
    protocols();
    tuning();
    fewRuns();
    tasks();
    learning();
    curves.forEach(this::alignment);
    scale();
    sentences.addAll(scores.notes());
    sentences.addAll(results.notes());
    return List.copyOf(sentences);
  }

  private void unfinished() {
    tell(RunStatus.FAILED, "failed; failed runs count as outcomes%s.".formatted(failedAs()));
    tell(RunStatus.INTERRUPTED, "were interrupted and are not counted yet.");
    tell(RunStatus.UNFINISHED, "are unfinished and are not counted yet.");
    if (racing.isEmpty()) {
      tell(RunStatus.MISSING, "are missing.");
    }
    if (results.counted().isEmpty()) {
      sentences.add("No run is done yet, so nothing can be compared.");
    }
  }

  private String failedAs() {
    return scores.failedAs().isEmpty()
        ? ""
        : " with a return of "
            + scores.failedAs().entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%.1f on %s", e.getValue(), e.getKey()))
                .collect(Collectors.joining(", "));
  }

  /** Warns of runs that ended earlier than others of their task: each is scored at its own end. */
  private void lengths() {
    for (String task : study.tasks()) {
      List<RunResult> ended =
          results.counted().stream().filter(run -> run.id().task().equals(task)).toList();
      long longest = ended.stream().mapToLong(Caveats::last).max().orElse(0);
      List<RunResult> early = ended.stream().filter(run -> last(run) < 0.9 * longest).toList();
      if (!early.isEmpty()) {
        sentences.add(
            String.format(
                Locale.ROOT,
                "%s: %d of %d runs end early (the first is %s at step %,d of %,d); each is "
                    + "scored at its own end.",
                task,
                early.size(),
                ended.size(),
                early.getFirst().id(),
                last(early.getFirst()),
                longest));
      }
    }
  }

  private static long last(RunResult run) {
    return run.evaluations().getLast().step();
  }

  private void registration() {
    study
        .registration()
        .ifPresent(
            r -> {
              if (r.late()) {
                sentences.add(
                    "What the study declares was recorded on %s, after runs had started."
                        .formatted(r.when()));
              }
              if (racing.isEmpty() && r.looks().size() > 1) {
                sentences.add(
                    "The verdicts were viewed %d times, with %s runs; they are not adjusted for repeated looks."
                        .formatted(
                            r.looks().size(),
                            r.looks().stream()
                                .map(l -> String.valueOf(l.runs()))
                                .collect(Collectors.joining(", "))));
              }
            });
  }

  /** Warns of variants that are evaluated by another protocol than the base. */
  private void protocols() {
    for (StudyRecord.Variant variant : study.variants()) {
      String otherwise =
          variant.changes().stream()
              .filter(change -> change.key().startsWith("symphony.evaluation."))
              .map(change -> "%s = %s, not %s".formatted(change.key(), change.to(), change.from()))
              .collect(Collectors.joining(", "));
      if (!otherwise.isEmpty()) {
        sentences.add(
            "%s is evaluated differently from %s (%s), so part of a difference may come from the measurement."
                .formatted(variant.name(), study.base(), otherwise));
      }
    }
  }

  /** Warns of a comparison in which only one side was tuned, which favours that side. */
  private void tuning() {
    study
        .tuning()
        .ifPresent(
            tuning -> {
              List<String> rest =
                  study.variantNames().stream()
                      .filter(v -> !tuning.variants().contains(v))
                      .toList();
              if (!rest.isEmpty()) {
                sentences.add(
                    "Tuned before they were scored: %s; not tuned: %s; a comparison between the two groups favours the tuned variants."
                        .formatted(String.join(", ", tuning.variants()), some(rest)));
              }
            });
  }

  /** Warns of variants without runs on some task: they are compared on the common tasks only. */
  private void tasks() {
    Map<String, Sample> samples = measures.isEmpty() ? Map.of() : measures.getFirst().samples();
    samples.forEach(
        (variant, sample) -> {
          List<String> absent = study.tasks().stream().filter(task -> !sample.has(task)).toList();
          if (!absent.isEmpty() && samples.size() > 1) {
            sentences.add(
                "%s has no run on %s; it is compared on the tasks that both sides have, and its aggregates cover %d of %d tasks."
                    .formatted(
                        variant,
                        String.join(", ", absent),
                        sample.tasks().size(),
                        study.tasks().size()));
          }
        });
  }

  private void learning() {
    Learning learning = new Learning(study, scores);
    List<String> without =
        study.variantNames().stream().filter(variant -> !learning.learnt(variant)).toList();
    if (!without.isEmpty()) {
      sentences.add(
          "No learning was shown for these variants, so they are never called equivalent: %s."
              .formatted(some(without)));
    }
  }

  /** The first names, and the number of the others. */
  private static String some(List<String> names) {
    return names.size() <= MOST_NAMED + 1
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST_NAMED))
            + " and %d more".formatted(names.size() - MOST_NAMED);
  }

  private void tell(RunStatus status, String what) {
    long count = results.count(status);
    if (count > 0) {
      sentences.add("%d of %d runs %s".formatted(count, results.runs().size(), what));
    }
  }

  /**
   * Warns of runs that different versions of the code trained. Versions are compared module by
   * module, so a plugin that only one variant uses is not a difference; unknown versions are
   * ignored.
   */
  private void code() {
    List<RunResult> counted = results.counted();
    if (counted.stream()
        .allMatch(run -> run.codes().isEmpty() || !run.code().modules().isEmpty())) {
      TrainingCode.differing(counted.stream().map(RunResult::code).toList())
          .forEach(
              module ->
                  severalVersions(
                      " of " + module,
                      counted,
                      run -> run.code().modules().getOrDefault(module, NONE)));
    } else {
      severalVersions("", counted, RunResult::codes);
    }
    long mixed = counted.stream().filter(run -> run.codes().size() > 1).count();
    if (mixed > 0) {
      sentences.add(
          "%d of %d runs were continued by a different version of the code."
              .formatted(mixed, counted.size()));
    }
  }

  private void severalVersions(
      String of, List<RunResult> runs, Function<RunResult, Collection<String>> versionsOf) {
    SortedMap<String, Integer> versions = new TreeMap<>();
    runs.forEach(
        run -> versionsOf.apply(run).forEach(code -> versions.merge(code, 1, Integer::sum)));
    if (versions.size() > 1) {
      sentences.add(
          "The runs were trained by %d versions of the code%s, so a difference may come from the code: %s."
              .formatted(
                  versions.size(),
                  of,
                  versions.entrySet().stream()
                      .map(
                          e ->
                              "%s trained %d"
                                  .formatted(CodeVersions.brief(e.getKey()), e.getValue()))
                      .collect(Collectors.joining(", "))));
    }
  }

  private void fewRuns() {
    if (measures.isEmpty()) {
      return;
    }
    Map<String, Sample> samples = measures.getFirst().samples();
    int fewest = samples.values().stream().mapToInt(Sample::size).min().orElse(0);
    if (fewest == 1) {
      sentences.add(
          "Some variants have a single run: their intervals are points, and no verdict is "
              + "possible.");
    } else if (fewest < Verdict.FEWEST_RUNS) {
      sentences.add(
          "The smallest number of runs of a variant is %d; a verdict needs at least %d on each side."
              .formatted(fewest, Verdict.FEWEST_RUNS));
    } else if (fewest < Verdict.ADVISED_RUNS) {
      sentences.add(
          "The smallest number of runs of a variant is %d; with fewer than %d, percentile intervals are too narrow."
              .formatted(fewest, Verdict.ADVISED_RUNS));
    }
  }

  private void alignment(TaskCurves of) {
    long[] steps = of.alignment().steps();
    if (of.alignment().cut()) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "%s: runs have unequal lengths; curves are drawn over steps %,d to %,d, which all "
                  + "runs have.",
              of.task(),
              steps[0],
              steps[steps.length - 1]));
    }
    if (of.alignment().interpolated()) {
      sentences.add(
          "%s: runs were evaluated at different steps; curves are interpolated between evaluations."
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
