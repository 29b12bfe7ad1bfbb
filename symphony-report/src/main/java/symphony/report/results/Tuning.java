package symphony.report.results;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The tuning of a study's variants before they are scored. Each tuned variant is trained with the
 * same settings on the same tuning seeds, which no scored run uses, and is then scored with the
 * setting that has the highest score.
 *
 * @param keys the candidate values, by config key
 * @param seeds the tuning seeds
 * @param variants the tuned variants, base first
 * @param candidates every tuned variant with every setting
 * @param untuned the study's declarations about its variants before tuning, as text by key
 */
public record Tuning(
    SortedMap<String, List<String>> keys,
    List<Long> seeds,
    List<String> variants,
    List<Candidate> candidates,
    SortedMap<String, String> untuned) {

  /** The folder of the tuning runs in the study's folder. */
  public static final String FOLDER = "tuning";

  /** Copies the collections. */
  public Tuning {
    keys = new TreeMap<>(keys);
    seeds = List.copyOf(seeds);
    variants = List.copyOf(variants);
    candidates = List.copyOf(candidates);
    untuned = new TreeMap<>(untuned);
  }

  /**
   * A variant with one setting.
   *
   * @param variant the tuned variant
   * @param name the variant name of its tuning runs
   * @param setting the values of the tuned keys
   * @param returns mean final return by task; empty until all tuning runs have ended
   * @param score mean over the tasks of the returns on a common scale; NaN until all tuning runs
   *     have ended
   * @param failed the number of its runs that failed
   * @param selected whether the variant is scored with this setting
   */
  public record Candidate(
      String variant,
      String name,
      SortedMap<String, String> setting,
      SortedMap<String, Double> returns,
      double score,
      int failed,
      boolean selected) {

    /** Copies the maps. */
    public Candidate {
      setting = new TreeMap<>(setting);
      returns = new TreeMap<>(returns);
    }

    /** A candidate whose runs have not ended. */
    public static Candidate open(String variant, String name, SortedMap<String, String> setting) {
      return new Candidate(variant, name, setting, new TreeMap<>(), Double.NaN, 0, false);
    }

    /** The setting as text, such as {@code learning-rate 3e-4, gamma 0.99}. */
    public String words() {
      return setting.entrySet().stream()
          .map(e -> e.getKey().replaceFirst(".*\\.", "") + " " + e.getValue())
          .collect(Collectors.joining(", "));
    }
  }

  /** Whether a setting is selected for every tuned variant. */
  public boolean ended() {
    return variants.stream().allMatch(variant -> selected(variant).isPresent());
  }

  /**
   * The setting that a variant is scored with; empty if it is not tuned or its tuning has not
   * ended.
   */
  public Optional<Candidate> selected(String variant) {
    return candidates.stream().filter(c -> c.selected() && c.variant().equals(variant)).findFirst();
  }

  /** The number of settings that each tuned variant is trained with. */
  public int settings() {
    return candidates.size() / Math.max(1, variants.size());
  }

  /** The number of combinations of the values. */
  public int grid() {
    return keys.values().stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
  }

  /** The declaration as text. */
  String text() {
    return "%s with the settings %s, seeds %s"
        .formatted(
            String.join(", ", variants),
            candidates.stream().map(c -> c.setting().toString()).distinct().toList(),
            seeds);
  }

  /** This tuning with the candidates' scores. */
  public Tuning with(List<Candidate> scored) {
    return new Tuning(keys, seeds, variants, scored, untuned);
  }
}
