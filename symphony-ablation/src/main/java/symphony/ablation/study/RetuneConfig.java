package symphony.ablation.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import symphony.api.plugin.InvalidParametersException;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.random.SeedTree;
import symphony.report.results.Plural;
import symphony.runtime.config.RawConfig;

/**
 * {@code symphony.study.retune}: each variant is tuned on separate seeds before it is scored, all
 * variants with the same keys, settings and seeds.
 */
public record RetuneConfig(
    @Parameter("the values to try, by config key, such as agent.gamma = [0.98, 0.99]")
        RawConfig keys,
    @Parameter(
            "settings to try, drawn at random from all combinations of the values; all by "
                + "default")
        Optional<Integer> trials,
    @Parameter("tuning seeds, none of which is a seed of the study") List<Long> seeds,
    @Parameter("the variants to tune, in addition to the base; all by default")
        Optional<List<String>> variants) {

  private static final int MOST_SETTINGS = 1_000;

  /** The keys that the study of candidates does not use. */
  private static final List<String> ONLY_SCORED =
      List.of(
          "study.design=[]",
          "study.contrasts=[]",
          "study.pairing=none",
          "study.race=null",
          "study.retune=null");

  /** Checks the values. */
  public RetuneConfig {
    Parameters.check(RetuneConfig.class, keys, trials, seeds, variants);
    int grid = grid(keys.values());
    if (grid < 2 || grid > MOST_SETTINGS) {
      throw new InvalidParametersException(
          "keys",
          "a grid of " + Plural.of(grid, "setting"),
          "lists of values that make 2 to %d settings, such as agent.gamma = [0.98, 0.99]"
              .formatted(MOST_SETTINGS));
    }
    if (trials.isPresent() && (trials.get() < 2 || trials.get() > grid)) {
      throw new InvalidParametersException(
          "trials", trials.get(), "2 to %d, the settings that the values make".formatted(grid));
    }
    if (seeds.isEmpty() || new HashSet<>(seeds).size() < seeds.size()) {
      throw new InvalidParametersException(
          "seeds", seeds, "at least one tuning seed, and none of them twice");
    }
  }

  /**
   * The assignments that turn the study into the study of candidates: the tuning seeds, and no
   * comparisons.
   */
  List<String> overrides() {
    List<String> overrides = new ArrayList<>(ONLY_SCORED);
    overrides.add("study.seeds=" + seeds);
    return overrides;
  }

  private static int grid(SortedMap<String, List<String>> values) {
    long settings = values.isEmpty() ? 0 : 1;
    for (List<String> of : values.values()) {
      settings = Math.min(Integer.MAX_VALUE, settings * new HashSet<>(of).size());
    }
    return (int) settings;
  }

  /**
   * The settings that every tuned variant is trained with, in the order of the grid.
   *
   * @param seed the seed of the draws
   */
  List<SortedMap<String, String>> settings(long seed) {
    List<SortedMap<String, String>> grid = grid();
    RandomGenerator random = new SeedTree(seed).child("retune").random();
    while (grid.size() > trials.orElse(grid.size())) {
      grid.remove(random.nextInt(grid.size()));
    }
    return grid;
  }

  private List<SortedMap<String, String>> grid() {
    List<SortedMap<String, String>> grid = new ArrayList<>(List.of(new TreeMap<>()));
    for (Map.Entry<String, List<String>> key : keys.values().entrySet()) {
      List<SortedMap<String, String>> longer = new ArrayList<>();
      for (SortedMap<String, String> setting : grid) {
        for (String value : new LinkedHashSet<>(key.getValue())) {
          SortedMap<String, String> next = new TreeMap<>(setting);
          next.put(key.getKey(), value);
          longer.add(next);
        }
      }
      grid = longer;
    }
    return grid;
  }
}
