package symphony.report.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * One variant's values of one measure, x[n][m] for run (seed) n on task m, with names on both axes.
 *
 * <p>Tasks may have different numbers of runs. Tasks and seeds are kept in ascending order, so the
 * order of the observations does not affect results.
 */
public final class Sample {

  private final String variant;
  private final SortedMap<String, SortedMap<Long, Double>> values;

  private Sample(String variant, SortedMap<String, SortedMap<Long, Double>> values) {
    this.variant = variant;
    this.values = values;
  }

  /**
   * Collects a variant's observations.
   *
   * @throws IllegalArgumentException if there are no observations or two have the same task and
   *     seed
   */
  public static Sample of(String variant, Collection<Observation> observations) {
    if (observations.isEmpty()) {
      throw new IllegalArgumentException("variant " + variant + " has no scores");
    }
    SortedMap<String, SortedMap<Long, Double>> values = new TreeMap<>();
    for (Observation o : observations) {
      Double earlier =
          values.computeIfAbsent(o.task(), t -> new TreeMap<>()).put(o.seed(), o.value());
      if (earlier != null) {
        throw new IllegalArgumentException(
            "variant %s has two scores for task %s, seed %d"
                .formatted(variant, o.task(), o.seed()));
      }
    }
    return new Sample(variant, values);
  }

  /** The variant's name. */
  public String variant() {
    return variant;
  }

  /** The tasks, ascending. */
  public List<String> tasks() {
    return List.copyOf(values.keySet());
  }

  /** The seeds that have a value on a task, ascending; empty for an unknown task. */
  public Set<Long> seeds(String task) {
    return Collections.unmodifiableSet(runs(task).keySet());
  }

  /** The values on a task, in the order of {@link #seeds}. */
  public double[] values(String task) {
    return runs(task).values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The value of one run; empty if there is none. */
  public Optional<Double> value(String task, long seed) {
    return Optional.ofNullable(runs(task).get(seed));
  }

  /** Whether the sample has a run on a task. */
  public boolean has(String task) {
    return values.containsKey(task);
  }

  /** The number of values over all tasks. */
  public int size() {
    return values.values().stream().mapToInt(Map::size).sum();
  }

  /** The smallest number of runs on any task: the replication of the sample. */
  public int replication() {
    return values.values().stream().mapToInt(Map::size).min().orElse(0);
  }

  /** Every observation, by task and seed. */
  public Stream<Observation> observations() {
    return values.entrySet().stream()
        .flatMap(
            task ->
                task.getValue().entrySet().stream()
                    .map(run -> new Observation(task.getKey(), run.getKey(), run.getValue())));
  }

  /** The sample with every value replaced, for normalisation and changes of sign. */
  public Sample map(ToDoubleFunction<Observation> change) {
    return of(
        variant,
        observations()
            .map(o -> new Observation(o.task(), o.seed(), change.applyAsDouble(o)))
            .toList());
  }

  /** The sample restricted to some tasks. */
  public Sample restrictedTo(Collection<String> tasks) {
    return of(variant, observations().filter(o -> tasks.contains(o.task())).toList());
  }

  /** Values by task, in the form for resampler and aggregates. */
  double[][] byTask() {
    List<double[]> rows = new ArrayList<>();
    for (String task : values.keySet()) {
      rows.add(values(task));
    }
    return rows.toArray(double[][]::new);
  }

  private SortedMap<Long, Double> runs(String task) {
    return values.getOrDefault(task, Collections.emptySortedMap());
  }
}
