package symphony.report.document;

import java.nio.file.Path;
import symphony.api.UserException;
import symphony.record.OutputException;
import symphony.record.SymbolicLinks;
import symphony.report.analysis.Analysis;
import symphony.report.results.Json;

/** Writes the report's files into a folder. */
public final class ReportWriter {

  /** The file name of the HTML page. */
  public static final String HTML = "report.html";

  /** The file name of the JSON report. */
  public static final String JSON = "report.json";

  private ReportWriter() {}

  /**
   * Writes both files atomically, and for papers and notebooks {@code figures/}, {@code tables/}
   * and {@code data/}.
   *
   * @return the page's path
   * @throws UserException if the folder cannot be written, or a folder in it is a symbolic link
   */
  public static Path write(Analysis analysis, Path folder) {
    Path page = folder.resolve(HTML);
    Exports.FOLDERS.forEach(name -> SymbolicLinks.refuse(folder.resolve(name)));
    try {
      HtmlReport report = new HtmlReport(analysis);
      Json.replace(page, report.text());
      Exports.write(report.page(), folder);
      TidyData.write(analysis, folder.resolve(Exports.DATA));
      Json.write(folder.resolve(JSON), new JsonReport(analysis).tree());
    } catch (OutputException e) {
      throw new UserException(
          "%s: the report cannot be written to this folder; choose another one with `symphony report ... --out FOLDER`"
              .formatted(folder),
          e);
    }
    return page;
  }
}
