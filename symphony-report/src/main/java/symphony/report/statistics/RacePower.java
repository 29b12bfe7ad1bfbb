package symphony.report.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/**
 * Power and cost of a race by simulation: normal scores with a common standard deviation, one
 * variant with a real difference, all others equal to the base.
 *
 * @param found the share of races that decide the difference
 * @param runs mean number of trained runs
 */
public record RacePower(Power.Share found, double runs) {

  /** Rearrangements of a simulated group-sequential test; fewer cost a little power. */
  private static final int DRAWS = 2_000;

  /**
   * Simulates races.
   *
   * @param variants number of variants, including the base
   * @param tasks number of tasks; a seed's score is the mean over them
   * @param schedule numbers of runs after which the race looks
   * @param paired whether runs are paired by seed; simulated pairs are uncorrelated
   * @param effect the difference, in standard deviations of scores on one task
   */
  public static RacePower of(
      int variants,
      int tasks,
      List<Integer> schedule,
      double alpha,
      RaceMethod method,
      boolean paired,
      double effect,
      int trials) {
    int most = schedule.getLast();
    List<Contrast> contrasts = new ArrayList<>();
    for (int v = 1; v < variants; v++) {
      contrasts.add(Contrast.difference("v" + v, "v0"));
    }
    double deviation = 1 / Math.sqrt(tasks);
    int hits = 0;
    long spent = 0;
    for (int trial = 0; trial < trials; trial++) {
      Resampling resampling = new Resampling(trial, 1, 1, false);
      RandomGenerator random = resampling.stream("race");
      Race race =
          new Race(contrasts, true, Double.NaN, alpha, method.tests(paired, resampling, DRAWS));
      Map<String, double[]> scores = new LinkedHashMap<>();
      for (int v = 0; v < variants; v++) {
        double shift = v == 1 ? effect : 0;
        scores.put(
            "v" + v,
            DoubleStream.generate(() -> shift + deviation * random.nextGaussian())
                .limit(most)
                .toArray());
      }
      Race.Outcome outcome = race.outcome(scores, schedule);
      hits += outcome.verdicts().get("v1 - v0").decided() ? 1 : 0;
      spent += outcome.runs(contrasts);
    }
    return new RacePower(Power.Share.of(hits, trials), spent / (double) trials);
  }
}
