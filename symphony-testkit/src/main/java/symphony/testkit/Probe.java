package symphony.testkit;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TNumber;

/**
 * An ingredient that was built into a {@link TestGraph}, as its contract uses it.
 *
 * @param outputs its outputs; each starts with the cohort's axis
 * @param inputs its differentiable inputs
 * @param updates operations that maintain its state
 * @param differentiable whether the first output's gradient is its derivative; a silent dropout's
 *     is not
 */
public record Probe<T extends TNumber>(
    List<Operand<T>> outputs, List<Operand<T>> inputs, List<Op> updates, boolean differentiable) {

  /** An ingredient without state, differentiable in its inputs. */
  @SafeVarargs
  @SuppressWarnings("varargs") // a list of them is all that becomes of the array
  public static <T extends TNumber> Probe<T> of(Operand<T> output, Operand<T>... inputs) {
    return new Probe<>(List.of(output), List.of(inputs), List.of(), true);
  }
}
