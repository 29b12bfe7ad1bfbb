package symphony.report.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Estimates the effects of a two-level design from all of its runs at once: y = block of task and
 * seed + Σ β_i x_i + error with x = ±1, by least squares, so that missing runs reduce only the
 * precision. An effect is 2β. The error is the residual of a run after its cell (variant and task)
 * and its block are removed, so no factor contributes to it.
 *
 * <p>Source: G. E. P. Box, W. G. Hunter and J. S. Hunter, "Statistics for Experimenters", 1978.
 */
public final class Factorial {

  private static final double NOTHING = 1e-9;
  private static final int MOST_SWEEPS = 500;

  private final Design design;
  private final List<String> cells = new ArrayList<>();
  private final List<String> blocks = new ArrayList<>();
  private final List<Set<String>> present = new ArrayList<>();
  private final double[] y;

  /**
   * Collects the runs of a design.
   *
   * @param design the planned points; other variants are left out
   */
  public Factorial(Design design, Map<String, Sample> samples) {
    this.design = design;
    List<Double> values = new ArrayList<>();
    design
        .variants()
        .forEach(
            (variant, factors) -> {
              if (samples.containsKey(variant)) {
                samples
                    .get(variant)
                    .observations()
                    .forEach(
                        o -> {
                          cells.add(variant + "\n" + o.task());
                          blocks.add(o.task() + "\n" + o.seed());
                          present.add(factors);
                          values.add(o.value());
                        });
              }
            });
    this.y = values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * Main effects by factor, then interactions; those that cannot be estimated from the runs are
   * left out.
   */
  public Map<String, FactorEffect> effects() {
    Map<String, int[]> columns = new LinkedHashMap<>();
    design.mainColumns().forEach((name, signs) -> columns.put(name, signs));
    int mains = columns.size();
    columns.putAll(design.interactionColumns());
    return columns.isEmpty() || y.length == 0 ? Map.of() : fitted(columns, mains);
  }

  private Map<String, FactorEffect> fitted(Map<String, int[]> columns, int mains) {
    List<String> names = new ArrayList<>(columns.keySet());
    List<double[]> x = new ArrayList<>();
    List<String> variants = List.copyOf(design.variants().keySet());
    for (String name : names) {
      double[] column = new double[y.length];
      for (int run = 0; run < y.length; run++) {
        String variant = cells.get(run).substring(0, cells.get(run).indexOf('\n'));
        column[run] = columns.get(name)[variants.indexOf(variant)];
      }
      x.add(centred(column, blocks));
    }
    List<Integer> kept = independent(x);
    double[] error = error();
    Map<String, WelchT> effects = solved(names, x, kept, error);
    return corrected(effects, names.subList(0, mains));
  }

  private static Map<String, FactorEffect> corrected(
      Map<String, WelchT> effects, List<String> mains) {
    Map<String, Double> main = new LinkedHashMap<>();
    Map<String, Double> pairs = new LinkedHashMap<>();
    Map<String, Double> all = new LinkedHashMap<>();
    effects.forEach(
        (name, effect) -> {
          double p = FactorEffect.p(effect);
          (mains.contains(name) ? main : pairs).put(name, p);
          all.put(name, p);
        });
    Map<String, Double> adjusted = new LinkedHashMap<>(Holm.adjust(main));
    adjusted.putAll(Holm.adjust(pairs));
    Map<String, Double> together = Holm.adjust(all);
    Map<String, FactorEffect> result = new LinkedHashMap<>();
    effects.forEach(
        (name, effect) ->
            result.put(
                name,
                new FactorEffect(
                    name,
                    effect,
                    all.get(name),
                    adjusted.get(name),
                    together.get(name) < Family.LEVEL && effect.df() >= FactorEffect.FEWEST_DF)));
    return result;
  }

  /** The columns that are linearly independent of earlier ones, by Gram-Schmidt. */
  private static List<Integer> independent(List<double[]> columns) {
    List<Integer> kept = new ArrayList<>();
    List<double[]> basis = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      double[] rest = columns.get(c).clone();
      for (double[] b : basis) {
        double share = dot(rest, b);
        for (int i = 0; i < rest.length; i++) {
          rest[i] -= share * b[i];
        }
      }
      double norm = Math.sqrt(dot(rest, rest));
      if (norm > NOTHING * Math.sqrt(rest.length)) {
        for (int i = 0; i < rest.length; i++) {
          rest[i] /= norm;
        }
        basis.add(rest);
        kept.add(c);
      }
    }
    return kept;
  }

  /** Solves least squares by the normal equations, which are small and nearly diagonal. */
  private Map<String, WelchT> solved(
      List<String> names, List<double[]> x, List<Integer> kept, double[] error) {
    int k = kept.size();
    double[][] inverse = new double[k][2 * k];
    double[] right = new double[k];
    double[] centred = centred(y, blocks);
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        inverse[i][j] = dot(x.get(kept.get(i)), x.get(kept.get(j)));
      }
      inverse[i][k + i] = 1;
      right[i] = dot(x.get(kept.get(i)), centred);
    }
    eliminate(inverse, k);
    Map<String, WelchT> effects = new LinkedHashMap<>();
    for (int i = 0; i < k; i++) {
      double beta = 0;
      for (int j = 0; j < k; j++) {
        beta += inverse[i][k + j] * right[j];
      }
      double deviation = Math.sqrt(error[0] * inverse[i][k + i]);
      effects.put(names.get(kept.get(i)), new WelchT(2 * beta, 2 * deviation, error[1]));
    }
    return effects;
  }

  /**
   * One step of Gauss-Jordan elimination on a positive definite matrix augmented by the identity.
   */
  private static void eliminate(double[][] matrix, int k) {
    for (int pivot = 0; pivot < k; pivot++) {
      double by = matrix[pivot][pivot];
      for (int j = 0; j < 2 * k; j++) {
        matrix[pivot][j] /= by;
      }
      for (int row = 0; row < k; row++) {
        double share = matrix[row][pivot];
        if (row != pivot && share != 0) {
          for (int j = 0; j < 2 * k; j++) {
            matrix[row][j] -= share * matrix[pivot][j];
          }
        }
      }
    }
  }

  /** The residual variance after cells and blocks, and its degrees of freedom. */
  private double[] error() {
    double[] rest = y.clone();
    double before = Double.POSITIVE_INFINITY;
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      rest = centred(centred(rest, cells), blocks);
      double now = dot(rest, rest);
      if (before - now <= 1e-12 * now) {
        break;
      }
      before = now;
    }
    long tasks = blocks.stream().map(b -> b.substring(0, b.indexOf('\n'))).distinct().count();
    long df =
        y.length - cells.stream().distinct().count() - blocks.stream().distinct().count() + tasks;
    return df < 1 ? new double[] {Double.NaN, Double.NaN} : new double[] {dot(rest, rest) / df, df};
  }

  private static double[] centred(double[] values, List<String> groups) {
    Map<String, double[]> sums = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      double[] sum = sums.computeIfAbsent(groups.get(i), g -> new double[2]);
      sum[0] += values[i];
      sum[1]++;
    }
    double[] centred = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double[] sum = sums.get(groups.get(i));
      centred[i] = values[i] - sum[0] / sum[1];
    }
    return centred;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
