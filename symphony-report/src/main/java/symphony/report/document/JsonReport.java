package symphony.report.document;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Comparison;
import symphony.report.analysis.InfoAnalysis;
import symphony.report.analysis.Interactions;
import symphony.report.analysis.MeasureAnalysis;
import symphony.report.analysis.Racing;
import symphony.report.analysis.TaskCurves;
import symphony.report.results.Json;
import symphony.report.results.RunCost;
import symphony.report.results.RunResult;
import symphony.report.results.StudyFile;
import symphony.report.statistics.Aggregate;
import symphony.report.statistics.CurveBand;
import symphony.report.statistics.Effect;
import symphony.report.statistics.Estimate;
import symphony.report.statistics.FactorEffect;
import symphony.report.statistics.Failures;
import symphony.report.statistics.PerformanceProfile;
import symphony.report.statistics.RaceMethod;
import symphony.report.statistics.Resampling;
import symphony.report.statistics.Sample;
import symphony.report.statistics.StepsToThreshold;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every number of the report as JSON. Infinite and unknown numbers are null. */
public final class JsonReport {

  private final Analysis analysis;

  /** Creates the JSON report of an analysis. */
  public JsonReport(Analysis analysis) {
    this.analysis = analysis;
  }

  /** The whole tree. */
  public ObjectNode tree() {
    ObjectNode root = Json.object();
    root.set("study", StudyFile.tree(analysis.results().study()));
    root.set("bootstrap", bootstrap());
    strings(root.putArray("postHoc"), analysis.postHoc());
    ObjectNode failedAs = root.putObject("failedAs");
    analysis.failedAs().forEach(failedAs::put);
    analysis.racing().ifPresent(racing -> root.set("race", race(racing)));
    ArrayNode warnings = root.putArray("warnings");
    analysis.warnings().forEach(warnings::add);
    ArrayNode runs = root.putArray("runs");
    analysis.results().runs().forEach(run -> runs.add(run(run)));
    ObjectNode measures = root.putObject("measures");
    analysis.measures().forEach(m -> measures.set(m.measure().key(), measure(m)));
    ObjectNode tasks = root.putObject("tasks");
    analysis.byTask().forEach((task, of) -> tasks.set(task, measure(of)));
    ArrayNode curves = root.putArray("curves");
    analysis.curves().forEach(task -> curves.add(curves(task)));
    if (!analysis.info().isEmpty()) {
      ArrayNode info = root.putArray("info");
      analysis.info().forEach(value -> info.add(info(value)));
    }
    ObjectNode profiles = root.putObject("profiles");
    analysis.profiles().forEach((variant, profile) -> profiles.set(variant, profile(profile)));
    ObjectNode interactions = root.putObject("interactions");
    analysis.interactions().forEach(i -> interactions.set(i.measure().key(), interactions(i)));
    ObjectNode provenance = root.putObject("provenance");
    analysis.results().provenance().forEach(provenance::put);
    root.put("methods", Methods.paragraph(analysis));
    return root;
  }

  private ObjectNode bootstrap() {
    Resampling resampling = analysis.resampling();
    return Json.object()
        .put("seed", resampling.seed())
        .put("generator", Resampling.GENERATOR)
        .put("resamples", resampling.resamples())
        .put("bandResamples", resampling.bandResamples())
        .put("tasksResampled", resampling.tasksToo());
  }

  private static ObjectNode run(RunResult run) {
    return Json.object()
        .put("variant", run.id().variant())
        .put("task", run.id().task())
        .put("seed", run.id().seed())
        .put("status", run.status().word())
        .put("reason", run.reason())
        .put("digest", run.digest())
        .set("cost", cost(run.cost()));
  }

  /** The cost without times, so that the same runs give the same bytes on any machine. */
  private static ObjectNode cost(RunCost cost) {
    ObjectNode node = Json.object();
    if (cost.parameters() > 0) {
      node.put("parameters", cost.parameters());
    }
    if (cost.steps() > 0 && cost.updates() > 0) {
      node.put("updatesPerStep", cost.updatesPerStep());
    }
    return node;
  }

  private static ObjectNode measure(MeasureAnalysis measure) {
    ObjectNode node = Json.object();
    node.put("label", measure.measure().label());
    node.put("unit", measure.unit());
    node.put("higherIsBetter", measure.measure().higherIsBetter());
    node.put("normalised", measure.normalised());
    node.put("confirmatory", measure.confirmatory());
    ObjectNode scores = node.putObject("scores");
    measure.samples().forEach((variant, sample) -> scores.set(variant, sample(sample)));
    ObjectNode aggregates = node.putObject("aggregates");
    measure
        .aggregates()
        .forEach(
            (variant, estimates) -> {
              ObjectNode of = aggregates.putObject(variant);
              estimates.forEach(
                  (aggregate, e) -> {
                    if (aggregate != Aggregate.OPTIMALITY_GAP || measure.normalised()) {
                      of.set(aggregate.label(), estimate(e));
                    }
                  });
            });
    ArrayNode comparisons = node.putArray("comparisons");
    measure.comparisons().forEach(comparison -> comparisons.add(comparison(comparison)));
    return node;
  }

  private static ArrayNode sample(Sample sample) {
    ArrayNode array = Json.object().arrayNode();
    sample
        .observations()
        .forEach(
            o ->
                array
                    .addObject()
                    .put("task", o.task())
                    .put("seed", o.seed())
                    .put("value", o.value()));
    return array;
  }

  private static ObjectNode comparison(Comparison comparison) {
    ObjectNode node = effect(comparison.effect());
    node.put("name", comparison.name());
    comparison.verdict().ifPresent(verdict -> node.put("verdict", verdict.word()));
    comparison
        .equivalence()
        .ifPresent(
            e -> {
              node.put("equivalenceP", e.adjustedP());
              node.set("equivalenceInterval", estimate(e.interval()));
            });
    comparison.improvement().ifPresent(p -> node.set("probabilityOfImprovement", estimate(p)));
    comparison
        .failures()
        .filter(Failures::any)
        .ifPresent(
            f ->
                node.putObject("failures")
                    .put("subject", f.subject())
                    .put("subjectRuns", f.subjectRuns())
                    .put("base", f.base())
                    .put("baseRuns", f.baseRuns())
                    .put("p", f.p()));
    node.put("learnt", comparison.learnt());
    return node;
  }

  private static ObjectNode effect(Effect effect) {
    ObjectNode node = Json.object();
    node.set("mean", estimate(effect.mean()));
    node.set("simultaneous", estimate(effect.simultaneous()));
    node.set("iqm", estimate(effect.iqm()));
    number(node, "standardError", effect.welch().error());
    number(node, "df", effect.welch().df());
    node.put("p", effect.p().p());
    node.put("exact", effect.p().exact());
    node.put("adjustedP", effect.adjustedP());
    node.put("runs", effect.runs());
    number(node, "correlation", effect.correlation());
    return node;
  }

  private static ObjectNode effect(FactorEffect effect) {
    ObjectNode node = Json.object();
    node.set("effect", estimate(effect.estimate()));
    number(node, "standardError", effect.welch().error());
    number(node, "df", effect.welch().df());
    node.put("p", effect.p());
    node.put("holmP", effect.adjustedP());
    return node.put("ringed", effect.ringed());
  }

  private static ObjectNode race(Racing racing) {
    ObjectNode node =
        Json.object()
            .put("method", racing.rule().method().key())
            .put("most", racing.rule().most())
            .put("alpha", racing.rule().alpha())
            .put("planned", racing.planned())
            .put("spent", racing.spent())
            .put("saved", racing.saved())
            .put("ended", racing.outcome().ended());
    ArrayNode looks = node.putArray("looks");
    racing
        .outcome()
        .looks()
        .forEach(
            look -> {
              ObjectNode entry = looks.addObject().put("runs", look.runs());
              ObjectNode values =
                  entry.putObject(
                      racing.rule().method() == RaceMethod.ANYTIME_VALID ? "eValues" : "absoluteT");
              look.values().forEach((name, e) -> number(values, name, e));
              ObjectNode bounds = entry.putObject("bounds");
              look.bounds().forEach((name, bound) -> number(bounds, name, bound));
            });
    ObjectNode verdicts = node.putObject("verdicts");
    racing.outcome().verdicts().forEach((name, v) -> verdicts.put(name, v.word()));
    return node;
  }

  private static void strings(ArrayNode array, List<String> values) {
    values.forEach(array::add);
  }

  private static ObjectNode curves(TaskCurves curves) {
    ObjectNode node = Json.object();
    node.put("task", curves.task());
    node.put("cut", curves.alignment().cut());
    node.put("interpolated", curves.alignment().interpolated());
    ArrayNode steps = node.putArray("steps");
    LongStream.of(curves.alignment().steps()).forEach(steps::add);
    ObjectNode bands = node.putObject("bands");
    curves.bands().forEach((variant, band) -> bands.set(variant, band(band)));
    ArrayNode thresholds = node.putArray("thresholds");
    curves
        .thresholds()
        .forEach(
            (threshold, byVariant) -> {
              ObjectNode of = thresholds.addObject().put("threshold", threshold);
              ObjectNode variants = of.putObject("variants");
              byVariant.forEach((variant, reach) -> variants.set(variant, steps(reach)));
            });
    return node;
  }

  private static ObjectNode info(InfoAnalysis value) {
    ObjectNode node = Json.object().put("task", value.task()).put("name", value.name());
    ObjectNode means = node.putObject("means");
    value.means().forEach((variant, mean) -> means.set(variant, estimate(mean)));
    ObjectNode bands = node.putObject("bands");
    value
        .bands()
        .forEach(
            (variant, band) -> {
              ObjectNode of = band(band);
              LongStream.of(band.steps()).forEach(of.putArray("steps")::add);
              bands.set(variant, of);
            });
    return node;
  }

  private static ObjectNode band(CurveBand band) {
    ObjectNode node = Json.object();
    numbers(node.putArray("iqm"), band.centre());
    numbers(node.putArray("low"), band.low());
    numbers(node.putArray("high"), band.high());
    return node;
  }

  private static ObjectNode steps(StepsToThreshold reach) {
    ObjectNode node = Json.object().put("runs", reach.runs()).put("reached", reach.reached());
    node.set("median", estimate(reach.median()));
    return node;
  }

  private static ObjectNode profile(PerformanceProfile profile) {
    ObjectNode node = Json.object();
    numbers(node.putArray("thresholds"), profile.thresholds());
    numbers(node.putArray("share"), profile.share());
    numbers(node.putArray("low"), profile.low());
    numbers(node.putArray("high"), profile.high());
    return node;
  }

  private static ObjectNode interactions(Interactions interactions) {
    ObjectNode node = Json.object();
    ObjectNode main = node.putObject("mainEffects");
    interactions.mainEffects().forEach((factor, e) -> main.set(factor, effect(e)));
    ObjectNode pairs = node.putObject("pairs");
    interactions.pairs().forEach((pair, e) -> pairs.set(pair, effect(e)));
    ObjectNode shapley = node.putObject("shapley");
    interactions.shapley().forEach((factor, e) -> shapley.set(factor, effect(e)));
    ObjectNode aliases = node.putObject("aliasMatrix");
    interactions
        .aliases()
        .forEach((factor, row) -> row.forEach(aliases.withObjectProperty(factor)::put));
    ObjectNode outAndIn = node.putObject("outAndIn");
    interactions
        .outAndIn()
        .forEach(
            (factor, both) -> {
              ObjectNode of = outAndIn.putObject(factor);
              of.set("out", effect(both.out()));
              of.set("in", effect(both.in()));
              of.set("difference", effect(both.difference()));
            });
    return node;
  }

  private static ObjectNode estimate(Estimate estimate) {
    ObjectNode node = Json.object();
    number(node, "value", estimate.value());
    number(node, "low", estimate.low());
    number(node, "high", estimate.high());
    return node.put("level", estimate.level());
  }

  private static void number(ObjectNode node, String key, double value) {
    if (Double.isFinite(value)) {
      node.put(key, value);
    } else {
      node.putNull(key);
    }
  }

  private static void numbers(ArrayNode array, double[] values) {
    DoubleStream.of(values).forEach(array::add);
  }
}
