package symphony.report.statistics;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import symphony.api.random.SeedTree;

/**
 * Settings of the bootstrap: numbers of replicates and the seed.
 *
 * <p>Each estimate draws from its own stream, named after the estimate: adding a variant or a
 * measure does not change the intervals of the others.
 *
 * @param seed root of every stream
 * @param resamples replicates behind an interval, R
 * @param bandResamples replicates behind each point of a band (curves and profiles)
 * @param tasksToo whether tasks are resampled as well ("task-bootstrap"), for conclusions about
 *     tasks beyond those that were run
 */
public record Resampling(long seed, int resamples, int bandResamples, boolean tasksToo) {

  /** The JDK's name of the generator of every stream. */
  public static final String GENERATOR = "L64X128MixRandom";

  /** R = 50,000 for intervals, 2,000 for bands, tasks fixed. */
  public static final Resampling STANDARD = new Resampling(20251210, 50_000, 2_000, false);

  private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
      RandomGeneratorFactory.of(GENERATOR);

  /**
   * Checks the numbers of replicates.
   *
   * @throws IllegalArgumentException if a number is not positive
   */
  public Resampling {
    if (resamples < 1 || bandResamples < 1) {
      throw new IllegalArgumentException("resamples must be at least 1");
    }
  }

  /** The random stream of one estimate. */
  RandomGenerator stream(String purpose) {
    return FACTORY.create(new SeedTree(seed).child(purpose).seed());
  }
}
