package symphony.testkit;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TNumber;

/** The source of a contract's inputs. */
public enum Inputs {
  /** Spread over the range. */
  RANDOM,
  /** The ends of the range and values near zero. */
  EXTREME;

  /**
   * A tensor with the cohort's axis in front.
   *
   * @param name distinguishes it from other inputs
   * @param shape without the cohort's axis
   */
  public <T extends TNumber> Operand<T> tensor(
      TestGraph<T> graph, String name, double low, double high, long... shape) {
    return switch (this) {
      case RANDOM -> graph.randomInput(name, low, high, Shape.of(shape));
      case EXTREME -> graph.extremeInput(low, high, Shape.of(shape));
    };
  }

  /**
   * The largest value of an unbounded quantity: beyond what a healthy agent reaches, but without
   * overflow.
   */
  public double reach() {
    return switch (this) {
      case RANDOM -> 3;
      case EXTREME -> 1e4;
    };
  }
}
