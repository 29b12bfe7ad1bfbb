package symphony.report.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Comparison;
import symphony.report.analysis.Interactions;
import symphony.report.analysis.MeasureAnalysis;
import symphony.report.analysis.TaskCurves;
import symphony.report.chart.Numbers;
import symphony.report.statistics.FactorEffect;
import symphony.report.statistics.Family;
import symphony.report.statistics.StepsToThreshold;
import symphony.report.statistics.Verdict;

/** Words the report's first sentences: the verdicts, then exploratory findings. */
final class Lead {

  private static final int MOST_NAMED = 4;
  private static final Set<Verdict> RELATIVE =
      EnumSet.of(Verdict.BETTER, Verdict.WORSE, Verdict.EQUIVALENT);

  private static final int MOST_FINDINGS = 3;

  private final Analysis analysis;

  Lead(Analysis analysis) {
    this.analysis = analysis;
  }

  /** The sentences about the confirmatory family. */
  String decided() {
    Optional<Interactions> factors =
        analysis.interactions().stream().filter(Interactions::confirmatory).findFirst();
    String said = factors.map(this::factors).orElseGet(this::comparisons);
    String mark = analysis.postHoc().isEmpty() ? "On " : "Post hoc, on ";
    return mark + analysis.primary().label() + ": " + said;
  }

  private String factors(Interactions interactions) {
    List<String> sentences = new ArrayList<>();
    for (String word : List.of("helps", "hurts", "undecided", "too few runs")) {
      List<String> names =
          interactions.mainEffects().values().stream()
              .filter(e -> FactorWords.verdict(interactions, e).equals(word))
              .map(FactorEffect::name)
              .toList();
      if (!names.isEmpty()) {
        sentences.add(
            named(names)
                + switch (word) {
                  case "helps" -> names.size() == 1 ? " helps" : " help";
                  case "hurts" -> names.size() == 1 ? " hurts" : " hurt";
                  case "undecided" -> is(names) + "undecided";
                  default -> " cannot be judged with so few runs";
                });
      }
    }
    return sentences.isEmpty()
        ? "nothing can be compared yet."
        : String.join("; ", sentences) + ".";
  }

  private String comparisons() {
    List<Comparison> all = analysis.primaryAnalysis().map(Differences::sorted).orElse(List.of());
    List<String> sentences = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      Map<String, List<Comparison>> byOther =
          all.stream()
              .filter(c -> c.verdict().equals(Optional.of(verdict)))
              .collect(Collectors.groupingBy(this::other, LinkedHashMap::new, Collectors.toList()));
      byOther.forEach((other, of) -> sentences.add(said(verdict, other, of, all.size())));
    }
    return sentences.isEmpty()
        ? "nothing can be compared yet."
        : String.join("; ", sentences) + ".";
  }

  /** The words for what a verdict is relative to; empty if several variants are combined. */
  private String other(Comparison comparison) {
    boolean against = comparison.verdict().filter(RELATIVE::contains).isPresent();
    return against ? comparison.other().orElse("0") : "";
  }

  private String said(Verdict verdict, String other, List<Comparison> of, int all) {
    List<String> subjects = of.stream().map(c -> subject(c, verdict)).toList();
    return counted(subjects, verdict, all) + phrase(verdict, other, subjects.size());
  }

  /**
   * The names if there are few; otherwise their number and the name with the largest difference.
   */
  private static String counted(List<String> subjects, Verdict verdict, int all) {
    if (subjects.size() <= MOST_NAMED) {
      return DisplayNames.list(subjects);
    }
    String most =
        switch (verdict) {
          case BETTER -> " (most of all %s)".formatted(subjects.getFirst());
          case WORSE -> " (most of all %s)".formatted(subjects.getLast());
          default -> "";
        };
    return (subjects.size() == all ? "all " + all : subjects.size() + " of " + all) + most;
  }

  private static String named(List<String> names) {
    return names.size() <= MOST_NAMED ? DisplayNames.list(names) : String.valueOf(names.size());
  }

  /**
   * The subject of a verdict. A variant that failed more often is called better only together with
   * its failures.
   */
  private String subject(Comparison comparison, Verdict verdict) {
    String name =
        comparison.plain() && (RELATIVE.contains(verdict) || againstBase(comparison))
            ? comparison.subject()
            : DisplayNames.comparison(comparison.name());
    if (verdict == Verdict.BETTER && comparison.failsMore()) {
      return name
          + comparison
              .failures()
              .map(
                  f ->
                      " (%d of its %d runs failed, against %d of %d)"
                          .formatted(f.subject(), f.subjectRuns(), f.base(), f.baseRuns()))
              .orElse("");
    }
    return name;
  }

  private boolean againstBase(Comparison comparison) {
    return comparison.other().equals(Optional.of(analysis.results().study().base()));
  }

  private static String is(List<String> subjects) {
    return subjects.size() == 1 ? " is " : " are ";
  }

  private static String phrase(Verdict verdict, String other, int subjects) {
    String verb = subjects == 1 ? " is " : " are ";
    return switch (verdict) {
      case BETTER -> verb + "better than " + other;
      case WORSE -> verb + "worse than " + other;
      case EQUIVALENT -> verb + "equivalent to " + other;
      case UNDECIDED -> verb + "undecided";
      case TOO_FEW -> (subjects == 1 ? " has" : " have") + " too few runs for a verdict";
    };
  }

  /** The strongest findings outside the confirmatory family; empty if there are none. */
  Optional<String> explored() {
    List<String> findings = new ArrayList<>(earlier());
    analysis.measures().stream()
        .filter(m -> !m.confirmatory() && !m.constant())
        .flatMap(m -> m.comparisons().stream().map(c -> Map.entry(m, c)))
        .filter(e -> e.getValue().effect().enough())
        .filter(e -> e.getValue().effect().adjustedP() < Family.LEVEL)
        .sorted(
            Comparator.comparingDouble(
                (Map.Entry<MeasureAnalysis, Comparison> e) ->
                    -Math.abs(e.getValue().effect().welch().t())))
        .limit(MOST_FINDINGS - findings.size())
        .forEach(
            e ->
                findings.add(
                    "%s, %s %s"
                        .formatted(
                            DisplayNames.comparison(e.getValue().name()),
                            e.getKey().measure().label(),
                            Numbers.signedEstimate(e.getValue().effect().mean()))));
    return findings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The clearest exploratory findings, which decide nothing: "
                + String.join("; ", findings)
                + ".");
  }

  /**
   * One sentence on the variant with the largest ratio of steps to a threshold; empty if none
   * reaches one much earlier than the base.
   */
  private List<String> earlier() {
    String best = "";
    double most = 1;
    for (TaskCurves curves : analysis.curves()) {
      for (Map.Entry<Double, Map<String, StepsToThreshold>> threshold :
          curves.thresholds().entrySet()) {
        StepsToThreshold base = threshold.getValue().get(analysis.results().study().base());
        for (Map.Entry<String, StepsToThreshold> e : threshold.getValue().entrySet()) {
          double ratio = base == null ? 1 : ratio(e.getValue(), base);
          if (ratio > most) {
            most = ratio;
            best =
                "%s reaches %s %s steps earlier than %s"
                    .formatted(
                        e.getKey(),
                        Numbers.value(threshold.getKey()),
                        Numbers.count(
                            Math.round(base.median().value() - e.getValue().median().value())),
                        analysis.results().study().base());
          }
        }
      }
    }
    return best.isEmpty() ? List.of() : List.of(best);
  }

  /** The ratio of the median steps if the intervals of the medians do not overlap; otherwise 1. */
  private static double ratio(StepsToThreshold variant, StepsToThreshold base) {
    boolean apart = variant.median().high() < base.median().low();
    return apart && variant.runs() >= Verdict.FEWEST_RUNS && Double.isFinite(base.median().value())
        ? base.median().value() / Math.max(1, variant.median().value())
        : 1;
  }
}
