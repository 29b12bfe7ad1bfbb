package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  @Test
  void percentilesInterpolateLinearly() {
    Estimate ends = Percentiles.interval(4, new double[] {10, 2, 1, 4, 3}, 0.95);
    assertEquals(1.1, ends.low(), 1e-12);
    assertEquals(9.4, ends.high(), 1e-12);
  }

  @Test
  void theSeedDeterminesTheInterval() {
    Sample sample = Samples.runsByTasks("x", Samples.arange80());
    Estimate first = iqm(sample, Resampling.STANDARD);
    assertEquals(first, iqm(sample, Resampling.STANDARD));
    assertNotEquals(first, iqm(sample, new Resampling(1, 50_000, 2_000, false)));
  }

  @Test
  void drawsWithinTasksSoTheirDifferenceDoesNotWidenTheInterval() {
    Sample apart = Samples.runsByTasks("x", new double[] {0, 100}, new double[] {0, 100});
    Estimate stratified = mean(apart, Resampling.STANDARD);
    assertEquals(50, stratified.low());
    assertEquals(50, stratified.high());
    Estimate tasksToo = mean(apart, new Resampling(1, 50_000, 2_000, true));
    assertEquals(0, tasksToo.low());
    assertEquals(100, tasksToo.high());
  }

  @Test
  void theIntervalOfAMeanIsCloseToTheNormalInterval() {
    double[] values = new double[100];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 2;
    }
    Estimate mean = mean(Samples.oneTask("x", values), Resampling.STANDARD);
    assertEquals(0.5, mean.value());
    assertEquals(0.5 - 1.96 * 0.05, mean.low(), 0.011);
    assertEquals(0.5 + 1.96 * 0.05, mean.high(), 0.011);
  }

  @Test
  void profileCountsStrictlyAboveTheThreshold() {
    Sample sample = Samples.runsByTasks("x", Samples.arange80());
    PerformanceProfile profile =
        PerformanceProfile.ofRuns(
            sample, new double[] {0, .25, .5, 1}, Resampling.STANDARD, "profile");
    double[] expected = {.9875, .9875, .9875, .975};
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], profile.share()[i], 1e-12);
      assertTrue(profile.low()[i] <= expected[i] && expected[i] <= profile.high()[i]);
    }
  }

  @Test
  void profileOfTaskMeansStepsAtTheMeans() {
    Sample sample = Samples.runsByTasks("x", new double[] {0, 2}, new double[] {2, 4});
    PerformanceProfile profile =
        PerformanceProfile.ofTaskMeans(
            sample, new double[] {0.9, 1, 2.9, 3}, Resampling.STANDARD, "profile");
    assertEquals(1, profile.share()[0]);
    assertEquals(0.5, profile.share()[1]);
    assertEquals(0.5, profile.share()[2]);
    assertEquals(0, profile.share()[3]);
  }

  private static Estimate iqm(Sample sample, Resampling resampling) {
    return aggregates(sample, resampling).get(Aggregate.IQM);
  }

  private static Estimate mean(Sample sample, Resampling resampling) {
    return aggregates(sample, resampling).get(Aggregate.MEAN);
  }

  private static Map<Aggregate, Estimate> aggregates(Sample sample, Resampling resampling) {
    return new Bootstrap(resampling).aggregates(sample, "test");
  }
}
