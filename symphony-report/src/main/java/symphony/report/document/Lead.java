package symphony.report.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** The report's first sentences: what was decided, then what exploring found. */
final class Lead {

  private static final int MOST_NAMED = 4;
  private static final int MOST_FINDINGS = 3;

  private final Analysis analysis;

  Lead(Analysis analysis) {
    this.analysis = analysis;
  }

  /** What the confirmatory family says. */
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
    List<Comparison> all =
        analysis.primaryAnalysis().map(MeasureAnalysis::comparisons).orElse(List.of());
    List<String> sentences = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      List<String> subjects =
          all.stream()
              .filter(c -> c.verdict().equals(Optional.of(verdict)))
              .map(c -> subject(c, verdict))
              .toList();
      if (!subjects.isEmpty()) {
        sentences.add(
            (subjects.size() == all.size() && subjects.size() > MOST_NAMED
                    ? "all " + subjects.size()
                    : named(subjects))
                + phrase(verdict, subjects));
      }
    }
    return sentences.isEmpty()
        ? "nothing can be compared yet."
        : String.join("; ", sentences) + ".";
  }

  private static String named(List<String> names) {
    return names.size() <= MOST_NAMED ? DisplayNames.list(names) : String.valueOf(names.size());
  }

  /** A variant with more failures is never called better without naming them. */
  private static String subject(Comparison comparison, Verdict verdict) {
    String name =
        comparison.plain()
            ? comparison.subject()
            : "(" + DisplayNames.comparison(comparison.name()) + ")";
    if (verdict == Verdict.BETTER && comparison.failsMore()) {
      return name
          + comparison
              .failures()
              .map(
                  f ->
                      " (of whose runs %d of %d failed, against %d of %d)"
                          .formatted(f.subject(), f.subjectRuns(), f.base(), f.baseRuns()))
              .orElse("");
    }
    return name;
  }

  private static String is(List<String> subjects) {
    return subjects.size() == 1 ? " is " : " are ";
  }

  private String phrase(Verdict verdict, List<String> subjects) {
    String base = analysis.results().study().base();
    String verb = is(subjects);
    return switch (verdict) {
      case BETTER -> verb + "better than " + base;
      case WORSE -> verb + "worse than " + base;
      case EQUIVALENT -> verb + "equivalent to " + base;
      case UNDECIDED -> verb + "undecided";
      case TOO_FEW -> (subjects.size() == 1 ? " has" : " have") + " too few runs for a verdict";
    };
  }

  /** The strongest findings outside of the confirmatory family; empty where there are none. */
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
            "Exploring, which decides nothing, found most clearly: "
                + String.join("; ", findings)
                + ".");
  }

  /** The variant that reaches a threshold much earlier than the base, if one does. */
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

  /** How many times earlier, where both intervals of the medians lie apart; else 1. */
  private static double ratio(StepsToThreshold variant, StepsToThreshold base) {
    boolean apart = variant.median().high() < base.median().low();
    return apart && variant.runs() >= Verdict.FEWEST_RUNS && Double.isFinite(base.median().value())
        ? base.median().value() / Math.max(1, variant.median().value())
        : 1;
  }
}
