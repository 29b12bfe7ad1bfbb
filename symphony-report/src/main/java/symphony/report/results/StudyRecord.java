package symphony.report.results;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import symphony.report.statistics.Normalization;

/**
 * What a study asked and planned, as it stands in the study folder's {@code study.json} and in its
 * report.
 *
 * @param name the study's name
 * @param question what it was to find out, possibly empty
 * @param base the variant that others are compared with
 * @param variants every variant, base first
 * @param factors ingredients that variants have or lack, for designs with interactions
 * @param aliases effects that the design cannot tell apart, one line each
 * @param tasks the tasks
 * @param seeds the seeds
 * @param steps environment steps of every run; 0 where unknown
 * @param primary key of the primary measure
 * @param margins half-width of what counts as no difference, by measure key
 * @param thresholds returns whose first crossing is reported, by task
 * @param contrasts the declared comparisons, such as {@code relu - base}
 * @param normalization scale constants by task, possibly empty
 * @param digests digest of each planned cell, by folder
 */
public record StudyRecord(
    String name,
    String question,
    String base,
    List<Variant> variants,
    List<String> factors,
    List<String> aliases,
    List<String> tasks,
    List<Long> seeds,
    long steps,
    String primary,
    SortedMap<String, Double> margins,
    SortedMap<String, List<Double>> thresholds,
    List<String> contrasts,
    SortedMap<String, Normalization.Range> normalization,
    SortedMap<String, String> digests) {

  /** The name of the record's file in the study's folder. */
  public static final String FILE = "study.json";

  /** Copies the collections. */
  public StudyRecord {
    variants = List.copyOf(variants);
    factors = List.copyOf(factors);
    aliases = List.copyOf(aliases);
    tasks = List.copyOf(tasks);
    seeds = List.copyOf(seeds);
    margins = new TreeMap<>(margins);
    thresholds = new TreeMap<>(thresholds);
    contrasts = List.copyOf(contrasts);
    normalization = new TreeMap<>(normalization);
    digests = new TreeMap<>(digests);
  }

  /**
   * One variant.
   *
   * @param name its name
   * @param changes how its config differs from the base's
   * @param present the factors that it has
   */
  public record Variant(String name, List<Change> changes, List<String> present) {

    /** Copies the lists. */
    public Variant {
      changes = List.copyOf(changes);
      present = List.copyOf(present);
    }
  }

  /**
   * One value that differs from the base.
   *
   * @param key config path
   * @param from the base's value, empty where it has none
   * @param to the variant's value, empty where it has none
   */
  public record Change(String key, String from, String to) {}

  /** A record of nothing but names, for results that come without one. */
  public static StudyRecord inferred(
      String name, String base, List<String> variants, List<String> tasks, List<Long> seeds) {
    return new StudyRecord(
        name,
        "",
        base,
        variants.stream().map(v -> new Variant(v, List.of(), List.of())).toList(),
        List.of(),
        List.of(),
        tasks,
        seeds,
        0,
        "final-return",
        new TreeMap<>(),
        new TreeMap<>(),
        List.of(),
        new TreeMap<>(),
        new TreeMap<>());
  }

  /** The names of the variants, base first. */
  public List<String> variantNames() {
    return variants.stream().map(Variant::name).toList();
  }

  /** The variant of a name. */
  public Optional<Variant> variant(String wanted) {
    return variants.stream().filter(v -> v.name().equals(wanted)).findFirst();
  }

  /** The declared margin of a measure, NaN where there is none. */
  public double margin(String measure) {
    return margins.getOrDefault(measure, Double.NaN);
  }

  /** This record with another scale, for constants given beside the results. */
  public StudyRecord withNormalization(SortedMap<String, Normalization.Range> ranges) {
    return new StudyRecord(
        name,
        question,
        base,
        variants,
        factors,
        aliases,
        tasks,
        seeds,
        steps,
        primary,
        margins,
        thresholds,
        contrasts,
        ranges,
        digests);
  }
}
