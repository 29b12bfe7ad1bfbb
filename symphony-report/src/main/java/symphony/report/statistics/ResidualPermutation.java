package symphony.report.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The joint null distribution of unpaired comparisons: within each task the residuals of all
 * groups, each divided by its group's standard deviation, are permuted over the groups and
 * multiplied by the standard deviation of the new group. A real effect of one variant is not part
 * of any residual, so it does not affect the comparison of others (subset pivotality; P. H.
 * Westfall and S. S. Young, 1993).
 *
 * <p>Residuals are dealt without replacement, so with N residuals of k groups a mean over n of them
 * varies by the factor 1 − n/N less than a mean of independent runs. In a difference of groups of
 * equal deviations their covariance makes up for that; otherwise each t is divided by ρ, ρ² = 1 −
 * Σ_tasks (Σ_g w_g σ_g)² / N / Σ w_g² σ_g² / n_g. If only one group of a task varies at all, its
 * residuals are drawn with replacement.
 */
final class ResidualPermutation implements NullDraws {

  /** One task's groups and the pool of their residuals. */
  private static final class Pool {
    final List<String> variants = new ArrayList<>();
    final List<Spread> spreads = new ArrayList<>();
    double[] residuals;
    double[] dealt;
    double[] mean;
    double[] error2;

    void fill(List<double[]> groups) {
      int size = 0;
      for (int g = 0; g < groups.size(); g++) {
        size += spreads.get(g).variance() > 0 ? groups.get(g).length : 0;
      }
      residuals = new double[size];
      dealt = residuals;
      mean = new double[groups.size()];
      error2 = new double[groups.size()];
      int at = 0;
      for (int g = 0; g < groups.size(); g++) {
        Spread spread = spreads.get(g);
        if (spread.variance() > 0) {
          for (double value : groups.get(g)) {
            residuals[at++] = (value - spread.mean()) / spread.deviation();
          }
        }
      }
      if (oneVaries()) {
        dealt = new double[size];
      }
    }

    boolean oneVaries() {
      return spreads.stream().filter(spread -> spread.variance() > 0).count() == 1;
    }

    private void drawWithReplacement(RandomGenerator random) {
      for (int i = 0; i < dealt.length; i++) {
        dealt[i] = residuals[random.nextInt(residuals.length)];
      }
    }

    private void shuffle(RandomGenerator random) {
      for (int i = dealt.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        double swapped = dealt[i];
        dealt[i] = dealt[j];
        dealt[j] = swapped;
      }
    }

    void deal(RandomGenerator random) {
      if (dealt == residuals) {
        shuffle(random);
      } else {
        drawWithReplacement(random);
      }
      int at = 0;
      for (int g = 0; g < mean.length; g++) {
        Spread spread = spreads.get(g);
        mean[g] = 0;
        error2[g] = 0;
        if (spread.variance() > 0) {
          int n = spread.n();
          double sum = 0;
          double squares = 0;
          for (int i = at; i < at + n; i++) {
            sum += dealt[i];
            squares += dealt[i] * dealt[i];
          }
          at += n;
          mean[g] = spread.deviation() * sum / n;
          error2[g] = spread.variance() * Math.max(0, squares - sum * sum / n) / ((n - 1.0) * n);
        }
      }
    }
  }

  /** A group's weight in a contrast. */
  private record Term(int pool, int group, double weight) {}

  private final List<Pool> pools = new ArrayList<>();
  private final List<Term[]> contrasts = new ArrayList<>();
  private final double[] narrowing;

  ResidualPermutation(List<Comparand> comparands, Map<String, Sample> samples) {
    List<String> tasks =
        comparands.stream().flatMap(c -> c.tasks().stream()).distinct().sorted().toList();
    for (String task : tasks) {
      pools.add(pool(task, comparands, samples));
    }
    for (Comparand comparand : comparands) {
      List<Term> terms = new ArrayList<>();
      for (String task : comparand.tasks()) {
        int pool = tasks.indexOf(task);
        comparand
            .weights()
            .forEach(
                (variant, weight) ->
                    terms.add(new Term(pool, pools.get(pool).variants.indexOf(variant), weight)));
      }
      contrasts.add(terms.toArray(Term[]::new));
    }
    narrowing = contrasts.stream().mapToDouble(this::narrowing).toArray();
  }

  /** The factor ρ by which dealing without replacement narrows a contrast's effects. */
  private double narrowing(Term[] terms) {
    double variance = 0;
    double[] sums = new double[pools.size()];
    for (Term term : terms) {
      Spread spread = pools.get(term.pool).spreads.get(term.group);
      if (spread.variance() > 0) {
        variance += term.weight * term.weight * spread.error2();
        sums[term.pool] += term.weight * spread.deviation();
      }
    }
    double covered = 0;
    for (int p = 0; p < sums.length; p++) {
      Pool pool = pools.get(p);
      covered += sums[p] == 0 || pool.oneVaries() ? 0 : sums[p] * sums[p] / pool.residuals.length;
    }
    return variance == 0 ? 1 : Math.sqrt(1 - covered / variance);
  }

  private static Pool pool(String task, List<Comparand> comparands, Map<String, Sample> samples) {
    Pool pool = new Pool();
    List<double[]> groups = new ArrayList<>();
    comparands.stream()
        .filter(c -> c.tasks().contains(task))
        .flatMap(c -> c.weights().keySet().stream())
        .distinct()
        .sorted()
        .forEach(
            variant -> {
              double[] values = samples.get(variant).values(task);
              pool.variants.add(variant);
              pool.spreads.add(Spread.of(values));
              groups.add(values);
            });
    pool.fill(groups);
    return pool;
  }

  @Override
  public int size() {
    return contrasts.size();
  }

  @Override
  public void draw(RandomGenerator random, double[] t) {
    pools.forEach(pool -> pool.deal(random));
    for (int c = 0; c < t.length; c++) {
      double effect = 0;
      double error2 = 0;
      for (Term term : contrasts.get(c)) {
        Pool pool = pools.get(term.pool);
        effect += term.weight * pool.mean[term.group];
        error2 += term.weight * term.weight * pool.error2[term.group];
      }
      t[c] = effect == 0 ? 0 : effect / Math.sqrt(error2) / narrowing[c];
    }
  }
}
