package symphony.cli;

import java.util.concurrent.atomic.AtomicInteger;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Analyst;
import symphony.report.analysis.Measure;
import symphony.report.results.StudyResults;

/** Analyses results and shows the progress on a terminal. */
final class ReportAnalysis {

  private ReportAnalysis() {}

  static Analysis of(StudyResults results) {
    AtomicInteger part = new AtomicInteger();
    try (TerminalProgressBar bar = new TerminalProgressBar("report", Measure.values().length + 1)) {
      return new Analyst(results, words -> bar.at(part.getAndIncrement(), words)).analyse();
    }
  }
}
