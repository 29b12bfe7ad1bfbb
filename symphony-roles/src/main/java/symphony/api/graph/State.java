package symphony.api.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TNumber;

/** A variable that an ingredient keeps between updates without training it. */
public interface State<T extends TNumber> {

  /** Its value before this update. */
  Operand<T> read();

  /**
   * Sets it at the end of this update. The operation must be returned to the agent, which runs it;
   * the value of each member may depend only on that member.
   */
  Op assign(Operand<T> value);
}
