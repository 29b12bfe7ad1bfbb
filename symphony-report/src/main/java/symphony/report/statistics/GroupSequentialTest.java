package symphony.report.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A re-randomization test at declared looks. Of its level α, the share f(τ) = 2(1 − Φ(z/√τ)) with
 * Φ(z) = 1 − α/2 is spent up to a look that sees the share τ of all runs (K. K. G. Lan and D. L.
 * DeMets, 1983): next to nothing early, almost all at the end. The critical |t| of a look is the
 * smallest that at most the share f(τ) of all rearrangements reaches there or reached before.
 *
 * <p>Exact for two sides of one distribution, whatever its shape. {@value #DRAWS} rearrangements,
 * the data among them; the smallest p is one of them.
 */
final class GroupSequentialTest implements SequentialTest {

  static final int DRAWS = 20_000;

  /** Statistics that are equal on paper may differ by rounding; this much counts as equal. */
  private static final float ROUNDING = 1 - 1e-5f;

  private final Rearrangements rearrangements;
  private final List<Integer> schedule;
  private final IntFunction<RandomGenerator> random;
  private final List<float[]> statistics = new ArrayList<>();
  private final List<Integer> looks = new ArrayList<>();
  private final Map<Double, Boundary> boundaries = new TreeMap<>();
  private double p = Double.NaN;

  GroupSequentialTest(
      Rearrangements rearrangements, List<Integer> schedule, IntFunction<RandomGenerator> random) {
    this.rearrangements = rearrangements;
    this.schedule = schedule;
    this.random = random;
  }

  @Override
  public void look(int runs) {
    rearrangements.add(looks.isEmpty() ? 0 : runs(), runs, random.apply(looks.size()));
    looks.add(runs);
    p = Double.NaN;
    float[] t = new float[rearrangements.count()];
    for (int r = 0; r < t.length; r++) {
      t[r] = rearrangements.statistic(r);
    }
    statistics.add(t);
  }

  @Override
  public int runs() {
    return looks.getLast();
  }

  @Override
  public double effect() {
    return rearrangements.effect();
  }

  @Override
  public double last() {
    return statistics.getLast()[0];
  }

  @Override
  public double evidence() {
    return last();
  }

  @Override
  public double bound(double level) {
    return boundary(level).critical;
  }

  @Override
  public boolean rejects(double level) {
    return boundary(level).rejected;
  }

  @Override
  public double p() {
    if (Double.isNaN(p)) {
      p = smallestLevel();
    }
    return p;
  }

  private double smallestLevel() {
    int count = rearrangements.count();
    int low = 0;
    int high = count;
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (new Boundary(middle / (double) count).upToNow().rejected) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high / (double) count;
  }

  @Override
  public Estimate interval(double level) {
    double error = rearrangements.error();
    double half = error == 0 && rejects(level) ? 0 : bound(level) * error;
    return Double.isFinite(half)
        ? new Estimate(effect(), effect() - half, effect() + half, 1 - level)
        : new Estimate(effect(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1 - level);
  }

  /** Two one-sided tests, each of the level: the interval of twice the level (Schuirmann, 1987). */
  @Override
  public boolean equivalent(double margin, double level) {
    return interval(2 * level).within(margin);
  }

  private Boundary boundary(double level) {
    return boundaries.computeIfAbsent(level, Boundary::new).upToNow();
  }

  /** The share of a level that may be spent up to a share of all runs. */
  static double spent(double level, double share) {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double z = normal.inverseSurvivalProbability(level / 2);
    return 2 * normal.survivalProbability(z / Math.sqrt(share));
  }

  /** The critical values of one level, look by look. */
  private final class Boundary {
    private final double level;
    private final boolean[] stopped = new boolean[rearrangements.count()];
    private int looksDone;
    private int used;
    private double critical = Double.POSITIVE_INFINITY;
    private boolean rejected;

    Boundary(double level) {
      this.level = level;
    }

    Boundary upToNow() {
      while (looksDone < looks.size()) {
        add(statistics.get(looksDone), looks.get(looksDone) / (double) schedule.getLast());
        looksDone++;
      }
      return this;
    }

    private void add(float[] t, double share) {
      int allowed = (int) Math.floor(spent(level, share) * t.length * (1 + 1e-9)) - used;
      float least = least(remaining(t), allowed);
      critical = least;
      if (!Float.isNaN(least)) {
        for (int r = 0; r < t.length; r++) {
          if (!stopped[r] && t[r] >= least * ROUNDING) {
            stopped[r] = true;
            used++;
          }
        }
        rejected = stopped[0];
      } else {
        critical = Double.POSITIVE_INFINITY;
      }
    }

    private float[] remaining(float[] t) {
      float[] remaining = new float[t.length - used];
      int n = 0;
      for (int r = 0; r < t.length; r++) {
        if (!stopped[r]) {
          remaining[n++] = t[r];
        }
      }
      Arrays.sort(remaining);
      return remaining;
    }

    /**
     * The smallest statistic that at most {@code allowed} reach; NaN if too many share the largest.
     */
    private float least(float[] ascending, int allowed) {
      for (int at = Math.max(0, ascending.length - allowed); at < ascending.length; at++) {
        if (at == 0 || ascending[at - 1] < ascending[at] * ROUNDING) {
          return ascending[at];
        }
      }
      return Float.NaN;
    }
  }
}
