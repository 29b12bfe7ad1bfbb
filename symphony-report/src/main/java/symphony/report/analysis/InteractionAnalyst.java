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
import symphony.report.statistics.Resampling;
import symphony.report.statistics.Sample;

/** Main effects, interactions, Shapley values, and one-out beside one-in, as the design allows. */
final class InteractionAnalyst {

  private final StudyRecord study;
  private final Resampling resampling;
  private final Design design;

  InteractionAnalyst(StudyRecord study, Resampling resampling) {
    this.study = study;
    this.resampling = resampling;
    Map<String, Set<String>> present = new LinkedHashMap<>();
    study.variants().forEach(v -> present.put(v.name(), new TreeSet<>(v.present())));
    this.design = new Design(study.factors(), present);
  }

  Interactions analyse(MeasureAnalysis measure) {
    Map<String, Effect> main = new LinkedHashMap<>();
    Map<String, Effect> pairs = new LinkedHashMap<>();
    Map<String, Effect> shapley = new LinkedHashMap<>();
    Map<String, Interactions.OutAndIn> outAndIn = new LinkedHashMap<>();
    for (String factor : study.factors()) {
      effect(design.mainEffect(factor), measure).ifPresent(e -> main.put(factor, e));
      effect(design.shapleyValue(factor), measure).ifPresent(e -> shapley.put(factor, e));
      outAndIn(factor, measure).ifPresent(both -> outAndIn.put(factor, both));
    }
    for (List<String> pair : design.pairs()) {
      effect(design.interaction(pair.getFirst(), pair.getLast()), measure)
          .ifPresent(e -> pairs.put(e.name(), e));
    }
    return new Interactions(measure.measure(), study.factors(), main, pairs, shapley, outAndIn);
  }

  private Optional<Effect> effect(Optional<Contrast> contrast, MeasureAnalysis measure) {
    return contrast.flatMap(c -> effect(c, measure.samples(), measure));
  }

  private Optional<Effect> effect(
      Contrast contrast, Map<String, Sample> samples, MeasureAnalysis measure) {
    return Effect.of(contrast, samples, resampling, measure.measure().key() + "/effect");
  }

  private Optional<Interactions.OutAndIn> outAndIn(String factor, MeasureAnalysis measure) {
    Set<String> all = new TreeSet<>(study.factors());
    Set<String> without = new TreeSet<>(all);
    without.remove(factor);
    Optional<Contrast> out = difference(all, without);
    Optional<Contrast> in = difference(Set.of(factor), Set.of());
    if (out.isEmpty() || in.isEmpty() || all.size() < 2) {
      return Optional.empty();
    }
    Contrast both = out.get().minus(in.get(), factor + ": out - in");
    Optional<Effect> difference = effect(both, measure.samples(), measure);
    Optional<Effect> outEffect = effect(out, measure);
    Optional<Effect> inEffect = effect(in, measure);
    return difference.isPresent() && outEffect.isPresent() && inEffect.isPresent()
        ? Optional.of(new Interactions.OutAndIn(outEffect.get(), inEffect.get(), difference.get()))
        : Optional.empty();
  }

  private Optional<Contrast> difference(Set<String> more, Set<String> less) {
    return named(more)
        .flatMap(with -> named(less).map(without -> Contrast.difference(with, without)));
  }

  private Optional<String> named(Set<String> present) {
    return design.variants().entrySet().stream()
        .filter(variant -> variant.getValue().equals(present))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
