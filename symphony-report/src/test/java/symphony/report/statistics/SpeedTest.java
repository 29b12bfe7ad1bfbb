package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints the time of the four aggregates of 10 runs of 5 tasks with 50,000 resamples. */
@Tag("slow")
class SpeedTest {

  private static final int ROUNDS = 10;

  @Test
  void fourAggregatesOfFiftyThousandResamples() {
    RandomGenerator random = RandomGeneratorFactory.of(Resampling.GENERATOR).create(1);
    double[][] runs = new double[10][];
    for (int run = 0; run < runs.length; run++) {
      runs[run] = random.doubles(5).toArray();
    }
    Sample sample = Samples.runsByTasks("speed", runs);
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      assertEquals(
          Aggregate.values().length,
          new Bootstrap(new Resampling(round, 50_000, 1, false))
              .aggregates(sample, "speed")
              .size());
      best = Math.min(best, (System.nanoTime() - began) / 1e9);
    }
    System.out.printf(
        Locale.ROOT,
        "%d aggregates of 10 x 5 scores, 50,000 resamples: %.3f s at best of %d%n",
        Aggregate.values().length,
        best,
        ROUNDS);
  }
}
