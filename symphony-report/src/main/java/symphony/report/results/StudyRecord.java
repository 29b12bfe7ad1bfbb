package symphony.report.results;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import symphony.report.statistics.ScoreNormalization;

/**
 * The question and plan of a study, as recorded in {@code study.json} and in the report.
 *
 * @param name the study's name
 * @param question the study's question, possibly empty
 * @param base the variant that others are compared with
 * @param variants every variant, base first
 * @param factors ingredients that each variant has or lacks, for factorial designs
 * @param aliases effects that the design cannot separate, one line each
 * @param tasks the tasks
 * @param seeds the seeds
 * @param steps environment steps of every run; 0 if unknown
 * @param primary key of the primary measure
 * @param margins equivalence margin (half-width), by measure key
 * @param thresholds returns for which the steps to reach them are reported, by task
 * @param contrasts the declared comparisons, such as {@code relu - base}
 * @param normalization scale constants by task, possibly empty
 * @param digests digest of each planned cell, by folder
 * @param designed variants that are points of a factorial or screening design
 * @param rules the rules of judging it
 * @param randomReturns measured mean return of a random policy, by task; tasks without a
 *     measurement are absent
 * @param tuning how variants were tuned before they were scored; empty if they were not
 * @param registration what was declared before the runs; empty for results without a declaration
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
    SortedMap<String, ScoreNormalization.Range> normalization,
    SortedMap<String, String> digests,
    List<String> designed,
    Rules rules,
    SortedMap<String, Double> randomReturns,
    Optional<Tuning> tuning,
    Optional<Preregistration> registration) {

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
    designed = List.copyOf(designed);
    randomReturns = new TreeMap<>(randomReturns);
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
   * @param from the base's value; empty if it has none
   * @param to the variant's value; empty if it has none
   */
  public record Change(String key, String from, String to) {}

  /** Environment steps of every run of a variant; 0 if unknown. */
  public long steps(String variant) {
    return variants.stream()
        .filter(v -> v.name().equals(variant))
        .flatMap(v -> v.changes().stream())
        .filter(change -> change.key().equals("symphony.training.steps"))
        .filter(change -> change.to().matches("\\d{1,18}"))
        .mapToLong(change -> Long.parseLong(change.to()))
        .findFirst()
        .orElse(steps);
  }

  /** A record with only names, for results without a study. */
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
        new TreeMap<>(),
        List.of(),
        Rules.STANDARD,
        new TreeMap<>(),
        Optional.empty(),
        Optional.empty());
  }

  /** The names of the variants, base first. */
  public List<String> variantNames() {
    return variants.stream().map(Variant::name).toList();
  }

  /** The variant with this name. */
  public Optional<Variant> variant(String wanted) {
    return variants.stream().filter(v -> v.name().equals(wanted)).findFirst();
  }

  /** The declared margin of a measure; NaN if there is none. */
  public double margin(String measure) {
    return margins.getOrDefault(measure, Double.NaN);
  }

  /** This record with another scale. */
  public StudyRecord withNormalization(SortedMap<String, ScoreNormalization.Range> ranges) {
    return with(ranges, rules, randomReturns, registration);
  }

  /** This record with other rules. */
  public StudyRecord withRules(Rules other) {
    return with(normalization, other, randomReturns, registration);
  }

  /** This record with returns of a random policy. */
  public StudyRecord withRandomReturns(SortedMap<String, Double> returns) {
    return with(normalization, rules, returns, registration);
  }

  /** This record with a registration. */
  public StudyRecord withRegistration(Preregistration declared) {
    return with(normalization, rules, randomReturns, Optional.of(declared));
  }

  private StudyRecord with(
      SortedMap<String, ScoreNormalization.Range> ranges,
      Rules otherRules,
      SortedMap<String, Double> returns,
      Optional<Preregistration> declared) {
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
        digests,
        designed,
        otherRules,
        returns,
        tuning,
        declared);
  }

  /** The study's declarations as text, by key, as {@link Preregistration} stores them. */
  public SortedMap<String, String> declared() {
    SortedMap<String, String> text = new TreeMap<>(rules.text());
    text.put("question", question);
    text.put("base", base + ": " + digests.getOrDefault(firstFolder(), ""));
    for (Variant variant : variants) {
      text.put("variants." + variant.name(), variant.changes().toString());
    }
    text.put("tasks", tasks.toString());
    text.put("seeds", seeds.toString());
    text.put("steps", String.valueOf(steps));
    text.put("primary", primary);
    text.put("margins", margins.toString());
    text.put("thresholds", thresholds.toString());
    text.put("contrasts", contrasts.isEmpty() ? "every variant - " + base : contrasts.toString());
    text.put("normalization", normalization.toString());
    tuning.ifPresent(
        t -> {
          text.putAll(t.untuned());
          text.put("retune", t.text());
        });
    return text;
  }

  private String firstFolder() {
    return tasks.isEmpty() || seeds.isEmpty()
        ? ""
        : new RunId(base, tasks.getFirst(), seeds.getFirst()).folder();
  }

  /**
   * The return of a random policy on a task: the measured one, otherwise the scale's constant;
   * empty if neither is known.
   */
  public Optional<Double> randomReturn(String task) {
    Optional<Double> scale =
        Optional.ofNullable(normalization.get(task)).map(ScoreNormalization.Range::random);
    return Optional.ofNullable(randomReturns.get(task)).or(() -> scale);
  }

  /** Whether the runs come from another tool's files and not from a study. */
  public boolean foreign() {
    return steps == 0 && registration.isEmpty() && digests.isEmpty();
  }
}
