package symphony.report.formats;

import java.util.List;

/**
 * A rectangular array of numbers.
 *
 * @param shape the length of each axis
 * @param values the numbers in C order: the last axis varies fastest
 */
public record NumericArray(List<Integer> shape, double[] values) {

  /** Copies the shape. */
  public NumericArray {
    shape = List.copyOf(shape);
  }

  /** The number of values for one index of the first axis. */
  public int perRow() {
    return shape.isEmpty() || shape.getFirst() == 0 ? 0 : values.length / shape.getFirst();
  }
}
