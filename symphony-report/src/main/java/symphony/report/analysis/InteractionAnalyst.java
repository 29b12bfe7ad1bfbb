package symphony.report.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import symphony.report.results.StudyRecord;
import symphony.report.statistics.Contrast;
import symphony.report.statistics.Design;
import symphony.report.statistics.Effect;
import symphony.report.statistics.FactorEffect;
import symphony.report.statistics.Factorial;
import symphony.report.statistics.Family;
import symphony.report.statistics.Resampling;

/**
 * Computes main effects, interactions, Shapley values and leave-one-out against add-one-in effects,
 * as far as the design allows.
 */
final class InteractionAnalyst {

  private final StudyRecord study;
  private final Resampling resampling;
  private final Design all;
  private final Design designed;

  InteractionAnalyst(StudyRecord study, Resampling resampling) {
    this.study = study;
    this.resampling = resampling;
    this.all = new Design(study.factors(), points(study, study.variantNames()));
    this.designed = design(study);
  }

  /**
   * The points of the study's factorial or screening design. If the study does not declare them,
   * every variant with a set of ingredients that no earlier variant has.
   */
  static Design design(StudyRecord study) {
    return new Design(
        study.factors(),
        points(study, study.designed().isEmpty() ? study.variantNames() : study.designed()));
  }

  /** The first variant of each set of ingredients. */
  private static Map<String, Set<String>> points(StudyRecord study, List<String> names) {
    Map<String, Set<String>> points = new LinkedHashMap<>();
    for (StudyRecord.Variant variant : study.variants()) {
      Set<String> present = new TreeSet<>(variant.present());
      if (names.contains(variant.name()) && !points.containsValue(present)) {
        points.put(variant.name(), present);
      }
    }
    return points;
  }

  /** Whether main effects decide the study: its design has them and it declares no comparisons. */
  static boolean decides(StudyRecord study) {
    return study.contrasts().isEmpty()
        && study.rules().race().isEmpty()
        && !study.factors().isEmpty()
        && !design(study).mainColumns().isEmpty();
  }

  Interactions analyse(MeasureAnalysis measure, boolean primary) {
    Map<String, FactorEffect> main = new LinkedHashMap<>();
    Map<String, FactorEffect> pairs = new LinkedHashMap<>();
    new Factorial(designed, measure.samples())
        .effects()
        .forEach((name, e) -> (study.factors().contains(name) ? main : pairs).put(name, e));
    Map<String, Effect> shapley = new LinkedHashMap<>();
    Map<String, Interactions.OutAndIn> outAndIn = new LinkedHashMap<>();
    for (String factor : study.factors()) {
      designed
          .shapleyValue(factor)
          .flatMap(c -> effect(c, measure))
          .ifPresent(e -> shapley.put(factor, e));
      outAndIn(factor, measure).ifPresent(both -> outAndIn.put(factor, both));
    }
    return new Interactions(
        measure.measure(),
        study.factors(),
        main,
        pairs,
        shapley,
        outAndIn,
        mixed(),
        primary && decides(study));
  }

  private Map<String, Map<String, Double>> mixed() {
    Map<String, Map<String, Double>> mixed = new LinkedHashMap<>();
    designed
        .aliasMatrix()
        .forEach(
            (factor, row) -> {
              if (!row.isEmpty()) {
                mixed.put(factor, row);
              }
            });
    return mixed;
  }

  private Optional<Effect> effect(Contrast contrast, MeasureAnalysis measure) {
    return new Family(
            List.of(contrast),
            measure.samples(),
            study.rules().pairedBySeed(),
            resampling,
            measure.measure().key() + "/effect/" + contrast.name())
        .effects().stream().findFirst();
  }

  private Optional<Interactions.OutAndIn> outAndIn(String factor, MeasureAnalysis measure) {
    Set<String> everything = new TreeSet<>(study.factors());
    Set<String> without = new TreeSet<>(everything);
    without.remove(factor);
    Optional<Contrast> out = difference(everything, without);
    Optional<Contrast> in = difference(Set.of(factor), Set.of());
    if (out.isEmpty() || in.isEmpty() || everything.size() < 2) {
      return Optional.empty();
    }
    Contrast both = out.get().minus(in.get(), factor + ": out - in");
    Optional<Effect> difference = effect(both, measure);
    Optional<Effect> outEffect = effect(out.get(), measure);
    Optional<Effect> inEffect = effect(in.get(), measure);
    return difference.isPresent() && outEffect.isPresent() && inEffect.isPresent()
        ? Optional.of(new Interactions.OutAndIn(outEffect.get(), inEffect.get(), difference.get()))
        : Optional.empty();
  }

  private Optional<Contrast> difference(Set<String> more, Set<String> less) {
    return named(more)
        .flatMap(with -> named(less).map(without -> Contrast.difference(with, without)));
  }

  private Optional<String> named(Set<String> present) {
    return all.variants().entrySet().stream()
        .filter(variant -> variant.getValue().equals(present))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
