package symphony.api.environment;

import java.util.Arrays;
import java.util.List;

/** Aggregates the info values of several steps, each as {@link InfoValue#over} says. */
public final class InfoTotals {

  private final List<InfoValue> declared;
  private final double[] step;
  private final double[] last;
  private final double[] sum;
  private final double[] count;

  /**
   * Creates totals for the values that an environment declares; without values, all methods do
   * nothing.
   */
  public InfoTotals(List<InfoValue> declared) {
    this.declared = List.copyOf(declared);
    this.step = new double[declared.size()];
    this.last = new double[declared.size()];
    this.sum = new double[declared.size()];
    this.count = new double[declared.size()];
    clear();
  }

  /** Forgets all steps. */
  public void clear() {
    Arrays.fill(last, Double.NaN);
    Arrays.fill(sum, 0);
    Arrays.fill(count, 0);
  }

  /** Adds the last step of an environment. */
  public void add(Environment environment) {
    if (step.length == 0) {
      return;
    }
    Arrays.fill(step, Double.NaN);
    environment.info(step);
    for (int i = 0; i < step.length; i++) {
      if (!Double.isNaN(step[i])) {
        last[i] = step[i];
        sum[i] += step[i];
        count[i]++;
      }
    }
  }

  /** One value over all steps; NaN if no step reported it. */
  public double value(int index) {
    return declared.get(index).over() == InfoValue.Over.LAST
        ? last[index]
        : sum[index] / count[index];
  }

  /** Every value over all steps, in the order of the declaration. */
  public double[] values() {
    double[] values = new double[step.length];
    Arrays.setAll(values, this::value);
    return values;
  }

  /** The whole state, three numbers per value. */
  public double[] state() {
    double[] state = new double[3 * step.length];
    System.arraycopy(last, 0, state, 0, step.length);
    System.arraycopy(sum, 0, state, step.length, step.length);
    System.arraycopy(count, 0, state, 2 * step.length, step.length);
    return state;
  }

  /**
   * Restores what {@link #state} returned.
   *
   * @throws ArrayIndexOutOfBoundsException if it is too short
   */
  public void restore(double[] state) {
    System.arraycopy(state, 0, last, 0, step.length);
    System.arraycopy(state, step.length, sum, 0, step.length);
    System.arraycopy(state, 2 * step.length, count, 0, step.length);
  }
}
