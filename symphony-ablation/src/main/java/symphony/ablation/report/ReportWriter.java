package symphony.ablation.report;

import java.nio.file.Path;
import symphony.ablation.analysis.Analysis;
import symphony.ablation.results.Json;

/** Writes the report's files into a folder. */
public final class ReportWriter {

  /** The page. */
  public static final String HTML = "report.html";

  /** Its twin for programs. */
  public static final String JSON = "report.json";

  private ReportWriter() {}

  /**
   * Writes both files, each in one step.
   *
   * @return the page's path
   */
  public static Path write(Analysis analysis, Path folder) {
    Path page = folder.resolve(HTML);
    Json.replace(page, new HtmlReport(analysis).text());
    Json.write(folder.resolve(JSON), new JsonReport(analysis).tree());
    return page;
  }
}
