package symphony.ablation.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import symphony.api.plugin.InvalidParametersException;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.report.analysis.Measure;
import symphony.report.results.Rules;
import symphony.runtime.config.RawConfig;

/** {@code symphony.study}: the question, the variants, the seeds, and the rules of judging. */
public record StudyConfig(
    @Parameter("the study's name; the file's name by default") Optional<String> name,
    @Parameter("what the study is to find out") String question,
    @Parameter("config file of the base, relative to the study's; none if the study contains it")
        Optional<String> base,
    @Parameter("variants written out: what each changes in the base")
        Map<String, RawConfig> variants,
    @Parameter("ingredients of the designs: what takes each out of the base")
        Map<String, RawConfig> ingredients,
    @Parameter("designs that make variants from the ingredients") List<DesignKind> design,
    @Parameter("axes whose values are combined in every way") Map<String, GridAxis> grid,
    @Parameter("the tasks; none for the base's own") List<String> tasks,
    @Parameter("seeds of every variant") List<Long> seeds,
    @Parameter("how long each run is") BudgetConfig budget,
    @Parameter("comparisons such as 'relu - base'; none for every variant against the base")
        List<String> contrasts,
    @Parameter("key of the measure that decides") String primary,
    @Parameter("half-width of what counts as no difference in the primary measure")
        Optional<Double> margin,
    @Parameter(value = "the same for other measures, by key", range = "(0, inf)")
        Map<String, Double> margins,
    @Parameter("returns whose first crossing is reported, by task")
        Map<String, List<Double>> thresholds,
    @Parameter("scale constants by task") Map<String, ScaleConfig> normalization,
    @Parameter("folder in which the study's own folder is created") String output,
    @Parameter("how the runs are spread over a machine") LaunchConfig launch,
    @Parameter("how intervals are drawn") BootstrapConfig bootstrap,
    @Parameter("whether runs of one seed are compared with each other") PairingKind pairing,
    @Parameter("what a run's final score is") ScoreKind score,
    @Parameter("return that a failed run counts with, by task; a random policy's by default")
        Map<String, Double> failedAs,
    @Parameter("adds seeds until the comparisons are decided; none to train all seeds")
        Optional<RaceConfig> race,
    @Parameter("tunes variants before they are scored; none to score them as they are")
        Optional<RetuneConfig> retune) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

  /** Checks the values. */
  public StudyConfig {
    Parameters.check(
        StudyConfig.class,
        name,
        question,
        base,
        variants,
        ingredients,
        design,
        grid,
        tasks,
        seeds,
        budget,
        contrasts,
        primary,
        margin,
        margins,
        thresholds,
        normalization,
        output,
        launch,
        bootstrap,
        pairing,
        score,
        failedAs,
        race,
        retune);
    requireNames("variants", variants);
    requireNames("ingredients", ingredients);
    requireNames("grid", grid);
    requireDistinct("seeds", seeds);
    requireDistinct("tasks", tasks);
    requireMeasure("primary", primary);
    margins.keySet().forEach(key -> requireMeasure("margins", key));
    requirePositive(margins);
    if (seeds.isEmpty()) {
      throw new InvalidParametersException("seeds", "an empty list", "at least one seed");
    }
    if (margin.isPresent() && margin.get() <= 0) {
      throw new InvalidParametersException("margin", margin.get(), "a number above 0");
    }
    if (!design.isEmpty() && ingredients.isEmpty()) {
      throw new InvalidParametersException(
          "ingredients", "empty", "at least one ingredient for the design to remove");
    }
    retune.ifPresent(r -> requireApart(r.seeds(), all(seeds, race)));
  }

  /** The seeds of every variant; in a race the largest number that a variant may have. */
  public List<Long> allSeeds() {
    return all(seeds, race);
  }

  private static List<Long> all(List<Long> seeds, Optional<RaceConfig> race) {
    return race.map(r -> extended(seeds, r.rule().most())).orElse(seeds);
  }

  private static void requireApart(List<Long> tuning, List<Long> scored) {
    List<Long> both = tuning.stream().filter(scored::contains).toList();
    if (!both.isEmpty()) {
      throw new InvalidParametersException(
          "retune", both + " among both", "tuning seeds that no scored run has");
    }
  }

  /** The first seeds; if there are too few, followed by those after the largest. */
  private static List<Long> extended(List<Long> seeds, int wanted) {
    List<Long> all = new ArrayList<>(seeds.subList(0, Math.min(wanted, seeds.size())));
    long next = seeds.stream().mapToLong(Long::longValue).max().orElse(0);
    while (all.size() < wanted) {
      all.add(++next);
    }
    return all;
  }

  /** The rules by which the study is judged. */
  Rules rules() {
    return new Rules(
        pairing == PairingKind.SEED,
        score == ScoreKind.LAST,
        new TreeMap<>(failedAs),
        race.map(RaceConfig::rule),
        bootstrap.resampling());
  }

  private static void requireNames(String component, Map<String, ?> named) {
    for (String name : named.keySet()) {
      if (!NAME.matcher(name).matches()) {
        throw new InvalidParametersException(
            component, "'" + name + "'", "names of lower-case letters, digits and hyphens");
      }
    }
  }

  private static void requireDistinct(String component, List<?> values) {
    if (new HashSet<>(values).size() < values.size()) {
      throw new InvalidParametersException(component, values, "values that differ from each other");
    }
  }

  private static void requireMeasure(String component, String key) {
    if (Measure.of(key).isEmpty()) {
      throw new InvalidParametersException(
          component, "'" + key + "'", "one of " + String.join(", ", Measure.keys()));
    }
  }

  private static void requirePositive(Map<String, Double> margins) {
    margins.forEach(
        (key, margin) -> {
          if (!(margin > 0)) {
            throw new InvalidParametersException("margins", margin, "numbers above 0");
          }
        });
  }
}
