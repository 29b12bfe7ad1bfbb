package symphony.tf.graph;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TType;

/**
 * One resource variable of the graph.
 *
 * @param name its path, unique in the graph
 * @param kind its purpose
 * @param owner its owner
 * @param shape its whole shape, the cohort's axis first
 * @param handle the resource
 * @param value its value at the start of a run: one read, shared by all consumers, so that a run
 *     that also writes the variable sees one value throughout
 * @param initial its initial value, redrawn with each generation
 * @param initialize sets its first value; run again, it draws that value again
 */
public record Variable<T extends TType>(
    String name,
    Kind kind,
    Owner owner,
    Shape shape,
    Operand<?> handle,
    Operand<T> value,
    Operand<T> initial,
    Op initialize) {

  /** The purpose of a variable. */
  public enum Kind {
    /** Trained by gradients. */
    PARAMETER,
    /** A target copy that follows a parameter. */
    TARGET,
    /** State of an ingredient. */
    STATE,
    /** State of the optimizer. */
    MOMENT,
    /** The replay memory and what belongs to it. */
    MEMORY
  }
}
