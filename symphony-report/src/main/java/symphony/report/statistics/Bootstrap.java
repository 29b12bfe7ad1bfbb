package symphony.report.statistics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Stratified percentile bootstrap of aggregates: the runs of every task are drawn with replacement,
 * R times, and the interval reaches from the 2.5th to the 97.5th percentile of the replicates.
 *
 * <p>Simulated coverage of a nominal 95% interval for the IQM of one task: 3 seeds 0.73, 5 seeds
 * 0.89, 10 seeds 0.93, 20 seeds 0.94. With few seeds the intervals are too narrow.
 */
public final class Bootstrap {

  private final Resampling resampling;

  /** Creates a bootstrap with these settings. */
  public Bootstrap(Resampling resampling) {
    this.resampling = resampling;
  }

  /** All aggregates with their 95% intervals, from the same resamples. */
  public Map<Aggregate, Estimate> aggregates(Sample sample, String purpose) {
    List<Aggregate> aggregates = List.of(Aggregate.values());
    double[][] replicates = replicates(sample.byTask(), aggregates, purpose);
    Map<Aggregate, Estimate> estimates = new EnumMap<>(Aggregate.class);
    for (int i = 0; i < replicates.length; i++) {
      Aggregate aggregate = aggregates.get(i);
      estimates.put(aggregate, Percentiles.interval(aggregate.of(sample), replicates[i], 0.95));
    }
    return estimates;
  }

  /** Replicates of several aggregates of values by task: {@code [aggregate][replicate]}. */
  double[][] replicates(double[][] byTask, List<Aggregate> aggregates, String purpose) {
    Resampler resampler = new Resampler(byTask, resampling.tasksToo(), resampling.stream(purpose));
    double[][] replicates = new double[aggregates.size()][resampling.resamples()];
    for (int r = 0; r < resampling.resamples(); r++) {
      double[][] drawn = resampler.draw();
      for (int i = 0; i < replicates.length; i++) {
        replicates[i][r] = aggregates.get(i).of(drawn);
      }
    }
    return replicates;
  }
}
