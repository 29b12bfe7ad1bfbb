package symphony.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symphony.report.analysis.Analyst;
import symphony.report.document.PdfPrinter;
import symphony.report.document.ReportWriter;
import symphony.report.results.RunStore;
import symphony.report.results.ScoreFile;
import symphony.report.results.StudyResults;
import symphony.report.statistics.Resampling;

/** {@code symphony report}: statistics and report of run directories or of another tool's CSV. */
@Command(
    name = "report",
    description =
        "Writes the report of run directories, finished or not, "
            + "or of a CSV file with the columns algorithm, task, seed, step, return.")
final class ReportCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private PdfOption pdf;

  @Parameters(paramLabel = "FOLDER|CSV", description = "A study's folder, or a CSV file.")
  private Path source;

  @Option(
      names = "--normalization",
      paramLabel = "CSV",
      description = "Scale constants: columns task, random, reference.")
  private Path normalization;

  @Option(
      names = "--base",
      paramLabel = "NAME",
      defaultValue = "",
      description =
          "The algorithm that others are compared with; the first of a CSV file by default.")
  private String base;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the report is written; beside its source by default.")
  private Path output;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Optional<PdfPrinter> printer = pdf.printer();
    StudyResults results = results();
    if (normalization != null) {
      results = results.withNormalization(ScoreFile.scale(normalization));
    }
    Path page = ReportWriter.write(new Analyst(results, Resampling.STANDARD).analyse(), folder());
    PdfOption.finish(page, printer, spec.commandLine().getOut());
    return 0;
  }

  private StudyResults results() {
    return Files.isRegularFile(source) ? ScoreFile.read(source, base) : new RunStore(source).read();
  }

  private Path folder() {
    if (output != null) {
      return output;
    }
    return Files.isRegularFile(source)
        ? source.toAbsolutePath().getParent()
        : new RunStore(source).folder();
  }
}
