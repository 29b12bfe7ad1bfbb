package symphony.cli;

import java.util.concurrent.atomic.AtomicInteger;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Analyst;
import symphony.report.analysis.Measure;
import symphony.report.results.StudyResults;

/** Analyses results and shows on a terminal how far that is: a hundred variants take a while. */
final class ReportAnalysis {

  private ReportAnalysis() {}

  static Analysis of(StudyResults results) {
    AtomicInteger part = new AtomicInteger();
    try (TerminalProgressBar bar = new TerminalProgressBar("report", Measure.values().length + 1)) {
      return new Analyst(results, words -> bar.at(part.getAndIncrement(), words)).analyse();
    }
  }
}
