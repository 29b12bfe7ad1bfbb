package symphony.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symphony.api.UserException;
import symphony.report.document.PdfPrinter;
import symphony.report.document.ReportWriter;
import symphony.report.results.RunStore;
import symphony.report.results.ScoreFile;
import symphony.report.results.Sources;
import symphony.report.results.StudyRecord;
import symphony.report.results.StudyResults;

/**
 * {@code symphony report}: writes statistics and a report of run directories or of other tools'
 * results.
 */
@Command(
    name = "report",
    description =
        "Writes one report of studies and run directories, finished or not, and of other tools' "
            + "runs:"
            + " CSV with the columns algorithm, task, seed, step, return; a Weights and Biases"
            + " export; evaluations.npz, monitor.csv, TensorBoard events and folders of"
            + " Stable-Baselines3, its zoo and CleanRL; rliable's scores as .npz or .json.")
@SuppressWarnings("UnusedVariable") // picocli sets the options
final class ReportCommand implements Callable<Integer> {

  private static final int LONGEST_NAME = 100;

  @Mixin private CommonOptions common;
  @Mixin private PdfOption pdf;

  @Parameters(
      arity = "1..*",
      paramLabel = "FOLDER|FILE",
      description =
          "A study's folder, a run directory, or another tool's folder or file; "
              + "several are compared in one report.")
  private List<Path> sources;

  @Option(
      names = "--normalization",
      paramLabel = "CSV",
      description = "CSV file of scale constants, with the columns task, random, reference.")
  private Path normalization;

  @Option(
      names = "--base",
      paramLabel = "NAME",
      defaultValue = "",
      description =
          "The algorithm to compare the others with; the first one in a CSV file by default.")
  private String base;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description =
          "The report's folder: by default the study's or run's own folder, or"
              + " NAME-report next to another source.")
  private Path output;

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "COLUMN=NAME",
      description =
          "Names of the columns in a CSV file, such as "
              + "algorithm=exp_name,return=episodic_return; return also names the tag of "
              + "TensorBoard events.")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--constant",
      split = ",",
      paramLabel = "COLUMN=VALUE",
      description = "Values shared by all runs of another tool, such as task=Hopper-v4.")
  private Map<String, String> constants = new LinkedHashMap<>();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--pairing",
      paramLabel = "seed",
      description = "For a CSV file: seed, if runs with the same seed share their randomness.")
  private String pairing;

  @Override
  public Integer call() throws InterruptedException {
    Optional<PdfPrinter> printer = pdf.printer();
    StudyResults results = scaled(isStudy() ? study() : imported());
    Path page = ReportWriter.write(ReportAnalysis.of(results), folder());
    PdfOption.finish(page, printer, spec.commandLine().getOut());
    return 0;
  }

  /** Whether the source is one folder of runs of Symphony. */
  private boolean isStudy() {
    return sources.size() == 1 && Sources.isOwn(sources.getFirst());
  }

  private StudyResults imported() {
    StudyResults results = Sources.read(sources, base, columns, constants);
    if (pairing == null) {
      return results;
    }
    if (!pairing.equals("seed")) {
      throw new UserException("--pairing is '%s', expected seed.".formatted(pairing));
    }
    return results.with(results.study().withRules(results.study().rules().paired()));
  }

  /** Reads a study, whose record determines comparisons and rules. */
  private StudyResults study() {
    if (!base.isEmpty() || pairing != null) {
      throw new UserException(
          "%s: --base and --pairing are for other tools' results; a study declares study.contrasts and study.pairing."
              .formatted(sources.getFirst()));
    }
    RunStore store = new RunStore(sources.getFirst());
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
    Path first = sources.getFirst();
    if (isStudy()) {
      return new RunStore(first).place();
    }
    String name =
        sources.stream()
            .map(source -> Sources.title(source).replaceFirst("(?i)\\.csv$", ""))
            .collect(Collectors.joining("-and-"));
    String shortened = name.substring(0, Math.min(LONGEST_NAME, name.length()));
    return first.toAbsolutePath().normalize().resolveSibling(shortened + "-report");
  }
}
