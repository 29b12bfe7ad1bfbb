package symphony.report.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Power of the factorial analysis by simulation: normal scores with a common standard deviation, an
 * effect of the first factor and none of the others.
 *
 * @param design the design
 * @param tasks number of tasks
 * @param runs number of runs of each variant on each task
 * @param trials number of simulated studies
 */
public record FactorialPower(Design design, int tasks, int runs, int trials) {

  /**
   * The share of studies in which an effect of this size, in standard deviations of scores, is
   * decided.
   */
  public Power.Share at(double effect) {
    int hits = 0;
    for (int trial = 0; trial < trials; trial++) {
      FactorEffect first =
          new Factorial(design, scores(effect, trial)).effects().get(design.factors().getFirst());
      hits += first != null && first.decided() ? 1 : 0;
    }
    return Power.Share.of(hits, trials);
  }

  private Map<String, Sample> scores(double effect, int trial) {
    RandomGenerator random = new Resampling(trial, 1, 1, false).stream("factorial");
    String real = design.factors().getFirst();
    Map<String, Sample> scores = new LinkedHashMap<>();
    design
        .variants()
        .forEach(
            (variant, present) -> {
              List<Observation> observations = new ArrayList<>();
              for (int task = 0; task < tasks; task++) {
                for (int run = 0; run < runs; run++) {
                  double value = random.nextGaussian() + (present.contains(real) ? effect : 0);
                  observations.add(new Observation("t" + task, run, value));
                }
              }
              scores.put(variant, Sample.of(variant, observations));
            });
    return scores;
  }
}
