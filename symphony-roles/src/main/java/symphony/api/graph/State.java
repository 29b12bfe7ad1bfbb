package symphony.api.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TNumber;

/** A variable that an ingredient keeps between updates without training it. */
public interface State<T extends TNumber> {

  /** Its value before this update. */
  Operand<T> read();

  /**
   * Sets it at the end of this update. The operation must be handed back to the agent, which runs
   * it; every member's part may depend on that member alone.
   */
  Op assign(Operand<T> value);
}
