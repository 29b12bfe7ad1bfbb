package symphony.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symphony.api.UserException;
import symphony.report.analysis.Analyst;
import symphony.report.document.PdfPrinter;
import symphony.report.document.ReportWriter;
import symphony.report.results.RunStore;
import symphony.report.results.ScoreFile;
import symphony.report.results.StudyRecord;
import symphony.report.results.StudyResults;

/** {@code symphony report}: statistics and report of run directories or of another tool's CSV. */
@Command(
    name = "report",
    description =
        "Writes the report of run directories, finished or not, "
            + "or of a CSV file with the columns algorithm, task, seed, step, return.")
final class ReportCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private PdfOption pdf;

  @Parameters(paramLabel = "FOLDER|CSV", description = "A study's folder, a run's, or a CSV file.")
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
      description =
          "Where the report is written: by default in the study's or run's own folder, or in"
              + " NAME-report beside a CSV file.")
  private Path output;

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "COLUMN=NAME",
      description =
          "What a CSV file calls its columns, such as algorithm=exp_name,return=episodic_return.")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--constant",
      split = ",",
      paramLabel = "COLUMN=VALUE",
      description = "What all rows of a CSV file have in common, such as task=Hopper-v4.")
  private Map<String, String> constants = new LinkedHashMap<>();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--pairing",
      paramLabel = "seed",
      description = "Of a CSV file: seed where runs of one seed share their randomness.")
  private String pairing;

  @Override
  public Integer call() throws InterruptedException {
    Optional<PdfPrinter> printer = pdf.printer();
    StudyResults results = scaled(Files.isRegularFile(source) ? table() : study());
    Path page = ReportWriter.write(new Analyst(results).analyse(), folder());
    PdfOption.finish(page, printer, spec.commandLine().getOut());
    return 0;
  }

  private StudyResults table() {
    StudyResults results = ScoreFile.read(source, base, columns, constants);
    if (pairing == null) {
      return results;
    }
    if (!pairing.equals("seed")) {
      throw new UserException("--pairing is '%s', expected seed.".formatted(pairing));
    }
    return results.with(results.study().withRules(results.study().rules().paired()));
  }

  /** A study says itself what it compares and how. */
  private StudyResults study() {
    if (!base.isEmpty() || pairing != null) {
      throw new UserException(
          "%s: --base and --pairing are for CSV files; a study declares study.contrasts and study.pairing."
              .formatted(source));
    }
    RunStore store = new RunStore(source);
    return StudyFolder.looked(store.folder(), store.read());
  }

  private StudyResults scaled(StudyResults results) {
    if (normalization == null) {
      return results;
    }
    StudyRecord study =
        results.study().withNormalization(ScoreFile.scale(normalization, results.study().tasks()));
    return results.with(
        study
            .registration()
            .map(r -> study.withRegistration(r.saying(study.declared(), StudyFolder.today())))
            .orElse(study));
  }

  private Path folder() {
    if (output != null) {
      return output;
    }
    return Files.isRegularFile(source)
        ? source.resolveSibling(
            source.getFileName().toString().replaceFirst("\\.[^.]*$", "") + "-report")
        : new RunStore(source).place();
  }
}
