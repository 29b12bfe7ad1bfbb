package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Simulates the coverage of a nominal 95% interval of one task's IQM. */
@Tag("slow")
class CoverageTest {

  private static final int TRIALS = 4_000;

  @ParameterizedTest
  @CsvSource({"3, 0.73", "5, 0.89", "10, 0.93", "20, 0.94"})
  void coverageIsAsInTheReportsWarning(int seeds, double expected) {
    RandomGenerator random = RandomGeneratorFactory.of(Resampling.GENERATOR).create(seeds);
    int covered = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      double[] values = random.doubles(seeds).map(u -> random.nextGaussian()).toArray();
      Bootstrap bootstrap = new Bootstrap(new Resampling(trial, 1_000, 1, false));
      Estimate iqm =
          bootstrap.aggregates(Samples.oneTask("normal", values), "coverage").get(Aggregate.IQM);
      if (iqm.low() <= 0 && 0 <= iqm.high()) {
        covered++;
      }
    }
    assertEquals(expected, covered / (double) TRIALS, 0.025);
  }
}
