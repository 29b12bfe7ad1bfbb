package symphony.report.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import symphony.report.analysis.Analysis;
import symphony.report.chart.Numbers;
import symphony.report.results.StudyRecord;
import symphony.report.statistics.Resampling;

/** The methods paragraph and the references behind it. */
final class Methods {

  private Methods() {}

  static String paragraph(Analysis analysis) {
    StudyRecord study = analysis.results().study();
    Resampling resampling = analysis.resampling();
    return String.join(
        " ",
        "Every variant was trained with %d seeds on %s%s; a seed is the unit of replication, and runs"
                .formatted(
                    study.seeds().size(),
                    Names.list(study.tasks()),
                    study.steps() > 0
                        ? " for " + Numbers.count(study.steps()) + " environment steps"
                        : "")
            + " of one seed share their random streams wherever variants allow it.",
        "The policy was evaluated without noise in environments of its own; a run's final return is"
            + " the mean of the last tenth of its evaluations.",
        "Scores are summed up by the interquartile mean (IQM) with %s percentile bootstrap intervals (R = %s, quantiles of Hyndman and Fan's type 7)."
            .formatted(
                resampling.tasksToo() ? "stratified, task-resampling" : "stratified",
                Numbers.count(resampling.resamples())),
        "Variants are compared by differences paired by seed: the mean difference is tested with"
            + " the two-sided sign-flip randomisation test (exact up to 20 pairs, else 100,000"
            + " draws), corrected by Holm's procedure over the comparisons of a measure; Wilcoxon's"
            + " signed-rank test is a second opinion.",
        "A variant is called better or worse if the corrected p is below .05 and the 95% interval"
            + " of the mean difference excludes 0, never with fewer than 6 seeds; equivalent if the"
            + " 90% interval lies within a margin declared before the runs; else undecided.",
        "Bands of learning curves and performance profiles are pointwise 95%% intervals from %s resamples of whole runs."
            .formatted(Numbers.count(resampling.bandResamples())),
        "Steps to a threshold are Kaplan-Meier medians; as a measure for comparison a run that"
            + " never arrives counts all of its steps, so that such differences are lower bounds.");
  }

  static String bibtex() {
    return resource("references.bib");
  }

  /** A text file that lies beside this class. */
  static String resource(String name) {
    try (InputStream in = Methods.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
