package symphony.testkit;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TNumber;

/** Where a contract takes its inputs from. */
public enum Inputs {
  /** Spread over the range. */
  RANDOM,
  /** The range's ends and what is near zero. */
  EXTREME;

  /**
   * A tensor with the cohort's axis in front.
   *
   * @param name what sets it apart from other inputs
   * @param shape without the cohort's axis
   */
  public <T extends TNumber> Operand<T> tensor(
      TestGraph<T> graph, String name, double low, double high, long... shape) {
    return switch (this) {
      case RANDOM -> graph.randomInput(name, low, high, Shape.of(shape));
      case EXTREME -> graph.extremeInput(low, high, Shape.of(shape));
    };
  }

  /** How far an unbounded quantity goes: beyond what a healthy agent sees, short of overflow. */
  public double reach() {
    return switch (this) {
      case RANDOM -> 3;
      case EXTREME -> 1e4;
    };
  }
}
