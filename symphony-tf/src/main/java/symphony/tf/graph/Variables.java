package symphony.tf.graph;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.family.TType;

/** Every variable of one graph, in the order of creation. */
public final class Variables {

  private final Ops tf;
  private final Map<String, Variable<?>> byName = new LinkedHashMap<>();

  /** An empty collection. */
  public Variables(Ops tf) {
    this.tf = tf;
  }

  /**
   * Creates a variable.
   *
   * @param initial builds its first value
   * @throws IllegalStateException if the name is taken
   */
  public <T extends TType> Variable<T> create(
      String name,
      Variable.Kind kind,
      Owner owner,
      Class<T> type,
      Shape shape,
      Function<Ops, Operand<T>> initial) {
    if (byName.containsKey(name)) {
      throw new IllegalStateException("two variables are named " + name);
    }
    VarHandleOp handle = tf.varHandleOp(type, shape, VarHandleOp.sharedName(name));
    Operand<T> first = initial.apply(tf);
    Variable<T> variable =
        new Variable<>(
            name,
            kind,
            owner,
            shape,
            handle,
            tf.readVariableOp(handle, type),
            first,
            tf.assignVariableOp(handle, first));
    byName.put(name, variable);
    return variable;
  }

  /** Replaces a parameter by a constant, for a graph that no longer learns. */
  public <T extends TType> void adopt(String name, Owner owner, Shape shape, Operand<T> constant) {
    byName.put(
        name,
        new Variable<>(
            name, Variable.Kind.PARAMETER, owner, shape, constant, constant, constant, tf.noOp()));
  }

  /** The same variables in another graph, each mapped by {@code copy}. */
  public Variables in(Ops other, UnaryOperator<Variable<?>> copy) {
    Variables copies = new Variables(other);
    byName.forEach((name, variable) -> copies.byName.put(name, copy.apply(variable)));
    return copies;
  }

  /** The variable of a name, or {@code null}. */
  @SuppressWarnings("unchecked")
  public <T extends TType> Variable<T> find(String name) {
    return (Variable<T>) byName.get(name);
  }

  /** All of them. */
  public Collection<Variable<?>> all() {
    return byName.values();
  }

  /** Those of one kind. */
  public List<Variable<?>> of(Variable.Kind kind) {
    return byName.values().stream().filter(v -> v.kind() == kind).toList();
  }
}
