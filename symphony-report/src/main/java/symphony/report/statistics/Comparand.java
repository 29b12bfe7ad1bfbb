package symphony.report.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A contrast with the data for its test, restricted to the tasks that all of its variants have.
 *
 * @param contrast the contrast
 * @param weights its weights other than 0
 * @param tasks the common tasks
 * @param paired the contrast within each task and seed, if runs are paired
 * @param estimate effect, error, degrees of freedom
 * @param runs smallest number of runs of a variant over the common tasks; number of pairs if paired
 */
record Comparand(
    Contrast contrast,
    SortedMap<String, Double> weights,
    List<String> tasks,
    Optional<Sample> paired,
    WelchT estimate,
    int runs) {

  /** Prepares a contrast; empty if a variant has no score or the variants share no task. */
  static Optional<Comparand> of(Contrast contrast, Map<String, Sample> samples, boolean paired) {
    SortedMap<String, Double> weights = new TreeMap<>();
    contrast
        .weights()
        .forEach(
            (variant, weight) -> {
              if (weight != 0) {
                weights.put(variant, weight);
              }
            });
    if (weights.isEmpty() || !samples.keySet().containsAll(weights.keySet())) {
      return Optional.empty();
    }
    return paired ? paired(contrast, weights, samples) : unpaired(contrast, weights, samples);
  }

  private static Optional<Comparand> paired(
      Contrast contrast, SortedMap<String, Double> weights, Map<String, Sample> samples) {
    return contrast
        .of(samples)
        .map(
            differences ->
                new Comparand(
                    contrast,
                    weights,
                    differences.tasks(),
                    Optional.of(differences),
                    WelchT.mean(differences),
                    differences.size()));
  }

  private static Optional<Comparand> unpaired(
      Contrast contrast, SortedMap<String, Double> weights, Map<String, Sample> samples) {
    List<String> tasks =
        samples.get(weights.firstKey()).tasks().stream()
            .filter(task -> weights.keySet().stream().allMatch(v -> samples.get(v).has(task)))
            .toList();
    if (tasks.isEmpty()) {
      return Optional.empty();
    }
    Moments moments = new Moments(tasks.size());
    weights.forEach(
        (variant, weight) ->
            tasks.forEach(
                task -> moments.add(weight, Spread.of(samples.get(variant).values(task)))));
    int runs =
        weights.keySet().stream()
            .mapToInt(v -> samples.get(v).restrictedTo(tasks).size())
            .min()
            .orElseThrow();
    return Optional.of(
        new Comparand(contrast, weights, tasks, Optional.empty(), moments.welch(), runs));
  }

  /** The differences of a paired comparison. */
  Sample differences() {
    return paired.orElseThrow();
  }
}
