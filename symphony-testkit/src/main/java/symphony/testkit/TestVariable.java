package symphony.testkit;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;
import symphony.api.graph.State;

/**
 * A parameter or state of a {@link TestGraph}.
 *
 * @param <T> the floating-point type
 */
public final class TestVariable<T extends TNumber> implements State<T> {

  private final TestGraph<T> graph;
  private final Shape shape;
  private final Operand<? extends TType> handle;
  private final Operand<T> next;
  private final Op set;
  private final Operand<T> read;

  TestVariable(TestGraph<T> graph, String name, Shape shape, double[] initial) {
    this.graph = graph;
    this.shape = shape;
    this.handle = graph.tf().varHandleOp(graph.type(), shape, VarHandleOp.sharedName(name));
    this.next = graph.tf().placeholder(graph.type());
    this.set = graph.tf().assignVariableOp(handle, next);
    set(initial);
    this.read = graph.tf().readVariableOp(handle, graph.type());
  }

  /** The full shape, leading axes included. */
  public Shape shape() {
    return shape;
  }

  /** The resource. */
  public Operand<? extends TType> handle() {
    return handle;
  }

  /** Its current values, in row-major order. */
  public double[] values() {
    return graph.values(read);
  }

  /** Sets new values, in row-major order. */
  public void set(double... values) {
    graph.run(set, next, shape, values);
  }

  @Override
  public Operand<T> read() {
    return read;
  }

  @Override
  public Op assign(Operand<T> value) {
    return graph.tf().assignVariableOp(handle, value);
  }
}
