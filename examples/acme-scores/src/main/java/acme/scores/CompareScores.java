package acme.scores;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import symphony.api.UserException;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Analyst;
import symphony.report.analysis.Comparison;
import symphony.report.document.ReportWriter;
import symphony.report.results.ScoreFile;
import symphony.report.statistics.Verdict;

/** Compares learning curves of any tool: {@code CompareScores SCORES.csv BASE REPORT-FOLDER}. */
public final class CompareScores {

  private CompareScores() {}

  /**
   * Prints a verdict for each comparison and the path of the report.
   *
   * @param arguments a CSV file, the base that other algorithms are compared with, a folder for the
   *     report
   */
  public static void main(String[] arguments) {
    try {
      Analysis analysis = analyse(Path.of(arguments[0]), arguments[1]);
      verdicts(analysis).forEach((name, verdict) -> System.out.println(name + ": " + verdict));
      System.out.println(ReportWriter.write(analysis, Path.of(arguments[2])));
    } catch (UserException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Reads and analyses scores.
   *
   * @param file a CSV file with the columns algorithm, task, seed, step, return
   * @param base the algorithm that others are compared with
   * @throws UserException if the file cannot be used
   */
  public static Analysis analyse(Path file, String base) {
    return new Analyst(ScoreFile.read(file, base)).analyse();
  }

  /** The verdicts by comparison, such as {@code td3 - sac}. */
  public static Map<String, Verdict> verdicts(Analysis analysis) {
    Map<String, Verdict> verdicts = new TreeMap<>();
    for (Comparison comparison : analysis.primaryAnalysis().orElseThrow().comparisons()) {
      comparison.verdict().ifPresent(verdict -> verdicts.put(comparison.name(), verdict));
    }
    return verdicts;
  }
}
