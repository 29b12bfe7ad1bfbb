package symphony.report.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * The joint null distribution of comparisons that are paired by seed: the sign of each difference
 * minus its mean is kept or flipped, the same way for all comparisons on one task and seed.
 */
final class ResidualFlips implements NullDraws {

  /** One contrast on one task: its residuals and the index of the sign of each. */
  private record Row(double[] residuals, int[] sign, double squares) {}

  private final List<List<Row>> contrasts = new ArrayList<>();
  private final Map<String, Integer> signs = new TreeMap<>();

  ResidualFlips(List<Comparand> comparands) {
    for (Comparand comparand : comparands) {
      List<Row> rows = new ArrayList<>();
      comparand.tasks().forEach(task -> rows.add(row(task, comparand.differences())));
      contrasts.add(rows);
    }
  }

  private Row row(String task, Sample differences) {
    double[] values = differences.values(task);
    double mean = Spread.of(values).mean();
    double[] residuals = new double[values.length];
    int[] sign = new int[values.length];
    double squares = 0;
    int i = 0;
    for (long seed : differences.seeds(task)) {
      residuals[i] = values[i] - mean;
      squares += residuals[i] * residuals[i];
      sign[i] = signs.computeIfAbsent(task + " " + seed, key -> signs.size());
      i++;
    }
    return new Row(residuals, sign, squares);
  }

  @Override
  public int size() {
    return contrasts.size();
  }

  @Override
  public void draw(RandomGenerator random, double[] t) {
    boolean[] flipped = new boolean[signs.size()];
    for (int i = 0; i < flipped.length; i++) {
      flipped[i] = random.nextBoolean();
    }
    for (int c = 0; c < t.length; c++) {
      double effect = 0;
      double error2 = 0;
      for (Row row : contrasts.get(c)) {
        double n = row.residuals.length;
        double sum = 0;
        for (int i = 0; i < row.residuals.length; i++) {
          sum += flipped[row.sign[i]] ? -row.residuals[i] : row.residuals[i];
        }
        effect += sum / n;
        error2 += Math.max(0, row.squares - sum * sum / n) / ((n - 1) * n);
      }
      t[c] = effect == 0 ? 0 : effect / Math.sqrt(error2);
    }
  }
}
