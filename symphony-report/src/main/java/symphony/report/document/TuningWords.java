package symphony.report.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Comparison;
import symphony.report.chart.Numbers;
import symphony.report.results.Plural;
import symphony.report.results.StudyRecord;
import symphony.report.results.Tuning;

/** The text of a report about variants that were tuned before they were scored. */
final class TuningWords {

  private TuningWords() {}

  /**
   * The sides of a comparison that were tuned, with their settings; empty if the study does not
   * tune.
   */
  static Optional<String> of(Analysis analysis, Comparison comparison) {
    List<String> sides =
        comparison
            .contrast()
            .sides()
            .orElseGet(() -> comparison.contrast().weights().keySet().stream().sorted().toList());
    return analysis
        .results()
        .study()
        .tuning()
        .filter(tuning -> sides.stream().anyMatch(tuning.variants()::contains))
        .map(
            tuning ->
                sides.stream()
                    .map(variant -> variant + " " + side(tuning, variant))
                    .collect(Collectors.joining("; ")));
  }

  private static String side(Tuning tuning, String variant) {
    if (!tuning.variants().contains(variant)) {
      return "not tuned";
    }
    return tuning.selected(variant).map(c -> "tuned to " + c.words()).orElse("will be tuned");
  }

  /** The sentences for the methods paragraph. */
  static String methods(Tuning tuning, StudyRecord study) {
    int settings = tuning.settings();
    String of =
        settings < tuning.grid()
            ? "%d settings drawn at random from the %d combinations of the listed values of %s"
                .formatted(settings, tuning.grid(), keys(tuning))
            : "all %d combinations of the listed values of %s".formatted(settings, keys(tuning));
    return "%s %s tuned before the scored runs: each was trained with %s, with the %s, which %s no scored run, and %s scored with the setting that has the highest mean final return%s. Tuning runs enter no score and no verdict."
        .formatted(
            DisplayNames.list(tuning.variants()),
            Plural.choose(tuning.variants().size(), "was", "were"),
            of,
            seeds(tuning.seeds()),
            Plural.choose(tuning.seeds().size(), "is the seed of", "are the seeds of"),
            tuning.ended() ? "is" : "will be",
            scale(study));
  }

  private static String keys(Tuning tuning) {
    return DisplayNames.list(tuning.keys().keySet().stream().map(DisplayNames::key).toList());
  }

  private static String seeds(List<Long> seeds) {
    return (seeds.size() == 1 ? "tuning seed " : "tuning seeds ")
        + DisplayNames.list(seeds.stream().map(String::valueOf).toList());
  }

  private static String scale(StudyRecord study) {
    if (study.tasks().size() == 1) {
      return "";
    }
    return study.normalization().keySet().containsAll(study.tasks())
        ? ", normalised and averaged over the tasks"
        : ", put on a scale from the variant's worst setting (0) to its best (1) on each task and"
            + " averaged over the tasks";
  }

  /** Every candidate with its scores. */
  static HtmlTable table(Tuning tuning, StudyRecord study) {
    List<String> header =
        Stream.of(
                Stream.of("variant"),
                tuning.keys().keySet().stream().map(DisplayNames::key),
                study.tasks().stream().map(task -> "return on " + task),
                Stream.of("score", "failed", "selected"))
            .flatMap(s -> s)
            .toList();
    HtmlTable table = new HtmlTable(header);
    for (Tuning.Candidate candidate : tuning.candidates()) {
      table.row(row(tuning, study, candidate));
    }
    return table;
  }

  private static String[] row(Tuning tuning, StudyRecord study, Tuning.Candidate candidate) {
    return Stream.of(
            Stream.of(candidate.variant()),
            tuning.keys().keySet().stream().map(candidate.setting()::get),
            study.tasks().stream()
                .map(task -> number(candidate.returns().getOrDefault(task, Double.NaN))),
            Stream.of(
                number(candidate.score()),
                String.valueOf(candidate.failed()),
                candidate.selected() ? "selected" : ""))
        .flatMap(s -> s)
        .toArray(String[]::new);
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Numbers.value(value) : "–";
  }
}
