package symphony.report.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symphony.report.analysis.Analysis;
import symphony.report.chart.Numbers;
import symphony.report.results.Plural;
import symphony.report.results.RunResult;
import symphony.report.results.RunStatus;
import symphony.report.results.StudyRecord;
import symphony.report.statistics.RaceMethod;
import symphony.report.statistics.Resampling;

/** Words the methods paragraph and its references. */
final class Methods {

  private Methods() {}

  static String paragraph(Analysis analysis) {
    StudyRecord study = analysis.results().study();
    Resampling resampling = analysis.resampling();
    boolean paired = study.rules().pairedBySeed();
    return String.join(
        " ",
        (study.foreign() ? foreign(analysis) : own(analysis))
            + study.tuning().map(t -> " " + TuningWords.methods(t, study)).orElse(""),
        study.rules().lastScoreAlone()
            ? "A run's final return is its last evaluation."
            : "A run's final return is the mean of the last tenth of its own evaluations and at least"
                + " three of them.",
        "A failed run is an outcome: from the failure on, it counts with %s."
            .formatted(
                study.rules().failedAs().isEmpty()
                    ? "a random policy's return (if that is not known, the worst final return of its task)"
                    : "the return declared for failures"),
        "Scores are summarised by the interquartile mean (IQM) with %s percentile bootstrap intervals (R = %s, quantiles of Hyndman and Fan's type 7)."
            .formatted(
                resampling.tasksToo() ? "stratified, task-resampling" : "stratified",
                Numbers.count(resampling.resamples())),
        paired
            ? "As the study declares, runs are paired by seed: differences are tested by flipping"
                + " their signs (all arrangements up to 200,000, else 100,000 draws)."
            : "Runs are not paired: the studentized mean difference is tested by exact permutation of"
                + " the runs of both sides within each task (all arrangements up to 200,000, else"
                + " 100,000 draws).",
        analysis.racing().isPresent()
            ? race(analysis.racing().get().rule().method())
            : "The declared comparisons of the primary measure are one confirmatory family: step-down"
                + " max-T over the joint null distribution of "
                + (paired ? "sign flips" : "permuted residuals")
                + "; the intervals next to the verdicts are simultaneous and agree with the "
                + "verdicts. Equivalent: two"
                + " one-sided t tests with Welch's degrees of freedom, corrected by Holm, inside"
                + " the declared margin. A verdict needs at least 6 runs on each side.",
        "Everything else is exploratory, with an uncorrected t interval for each comparison.",
        "Bands of learning curves and performance profiles are pointwise 95%% intervals from %s resamples of whole runs."
            .formatted(Numbers.count(resampling.bandResamples())),
        "Steps to a threshold are Kaplan-Meier medians; in comparisons of this measure, a run "
            + "that never reaches the threshold counts all of its steps, so these differences "
            + "are lower bounds.");
  }

  private static String race(RaceMethod method) {
    return switch (method) {
      case ANYTIME_VALID ->
          "Seeds were added until comparisons were decided: e-values of the t statistic (g = 1)"
              + " with e-Holm's bound, valid at every look for normal scores; equivalent where every"
              + " difference that the e-value does not exclude is inside the margin.";
      case GROUP_SEQUENTIAL ->
          "Seeds were added until comparisons were decided, with looks declared in advance: at each"
              + " look the studentized mean difference is tested by re-randomization within the runs"
              + " that each look added, the level is spent by Lan and DeMets' function of the"
              + " O'Brien-Fleming type, and Holm's procedure on the sequential p values corrects over"
              + " the comparisons; equivalent where the repeated confidence interval of two one-sided"
              + " tests is inside the margin.";
    };
  }

  /** The sentence on the runs that were scored, which may be fewer than planned. */
  private static String own(Analysis analysis) {
    StudyRecord study = analysis.results().study();
    IntSummaryStatistics runs = runs(analysis, Methods::ended).summaryStatistics();
    if (runs.getMax() <= 0) {
      return "No run is counted yet; %s of every variant on %s %s planned."
          .formatted(
              Plural.of(study.seeds().size(), "seed"),
              DisplayNames.list(study.tasks()),
              Plural.choose(study.seeds().size(), "is", "are"));
    }
    return "Every variant was trained with %s on %s%s%s; a seed is the unit of replication. The policy was evaluated without noise, in separate environments."
        .formatted(
            range(runs.getMin(), runs.getMax()) + Plural.choose(runs.getMax(), " seed", " seeds"),
            DisplayNames.list(study.tasks()),
            steps(analysis),
            runs.getMin() < study.seeds().size()
                ? " (%s%d were planned)"
                    .formatted(
                        study.rules().race().isPresent() ? "up to " : "", study.seeds().size())
                : "");
  }

  /** Whether a run ended, by completion or by failure. */
  private static boolean ended(RunResult run) {
    return run.status() == RunStatus.DONE || run.status() == RunStatus.FAILED;
  }

  /** The number of steps that completed runs trained. */
  private static String steps(Analysis analysis) {
    LongSummaryStatistics last =
        analysis.results().runs().stream()
            .filter(run -> run.status() == RunStatus.DONE && !run.evaluations().isEmpty())
            .mapToLong(run -> run.evaluations().getLast().step())
            .summaryStatistics();
    return last.getCount() == 0
        ? ""
        : " for " + range(last.getMin(), last.getMax()) + " environment steps";
  }

  private static String range(long least, long most) {
    return least == most
        ? Numbers.count(most)
        : Numbers.count(least) + " to " + Numbers.count(most);
  }

  /** The number of runs of each variant on each task. */
  private static IntStream runs(Analysis analysis, Predicate<RunResult> which) {
    StudyRecord study = analysis.results().study();
    Map<List<String>, Long> counts =
        analysis.results().runs().stream()
            .filter(which)
            .collect(
                Collectors.groupingBy(
                    run -> List.of(run.id().variant(), run.id().task()), Collectors.counting()));
    return study.variantNames().stream()
        .flatMap(v -> study.tasks().stream().map(task -> counts.getOrDefault(List.of(v, task), 0L)))
        .mapToInt(Long::intValue);
  }

  /** The sentence on results that another tool wrote, with only what its table contains. */
  private static String foreign(Analysis analysis) {
    return "The scores come from a table of another tool, with %s of every algorithm on each of its tasks (%s); how the runs were trained and evaluated is not known. A run is the unit of replication."
        .formatted(foreignRuns(analysis), DisplayNames.list(analysis.results().study().tasks()));
  }

  /** The number of runs that another tool's table has of an algorithm on a task, in words. */
  static String foreignRuns(Analysis analysis) {
    IntSummaryStatistics runs =
        runs(analysis, run -> run.status() != RunStatus.MISSING)
            .filter(n -> n > 0)
            .summaryStatistics();
    return range(runs.getMin(), runs.getMax()) + Plural.choose(runs.getMax(), " run", " runs");
  }

  static String bibtex() {
    return resource("references.bib");
  }

  /** Reads a resource of this package. */
  static String resource(String name) {
    try (InputStream in = Methods.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
