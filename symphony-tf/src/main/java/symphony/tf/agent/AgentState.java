package symphony.tf.agent;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.RawTensor;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TType;
import symphony.api.agent.AgentException;
import symphony.api.agent.StateReader;
import symphony.api.agent.StateWriter;
import symphony.tf.graph.Variable;

/**
 * Moves every variable between the device and a checkpoint. The replay memory is transferred in
 * blocks of rows, so that it is never copied as a whole; every other variable is transferred at
 * once, because TensorFlow copies a variable at each read after its first gather or scatter. All
 * these variables are transferred in one call, because TensorFlow prepares the graph again for each
 * new set of outputs.
 */
final class AgentState {

  private static final long BLOCK_BYTES = 32L << 20;

  private static final Set<Variable.Kind> NETWORKS =
      EnumSet.of(Variable.Kind.PARAMETER, Variable.Kind.TARGET);

  private final Session session;
  private final Ops tf;
  private final Map<Variable<?>, Access<?>> accesses = new LinkedHashMap<>();

  AgentState(Session session, AgentGraph<?> graph) {
    this.session = session;
    this.tf = graph.build().tf();
    graph.build().variables().all().forEach(v -> accesses.put(v, access(v)));
  }

  /**
   * How a variable is read and written: at once, or its rows {@code [first, first + values.rows)}
   * if there is a placeholder for them.
   */
  private record Access<T extends TType>(
      Class<T> type,
      Optional<Placeholder<TInt64>> rows,
      Operand<T> read,
      Placeholder<T> values,
      Op write) {}

  private <T extends TType> Access<T> access(Variable<T> variable) {
    Class<T> type = variable.value().type();
    if (!inBlocks(variable)) {
      Placeholder<T> whole = tf.placeholder(type, Placeholder.shape(variable.shape()));
      Op write = tf.assignVariableOp(variable.handle(), whole);
      return new Access<>(type, Optional.empty(), variable.value(), whole, write);
    }
    Placeholder<TInt64> rows = tf.placeholder(TInt64.class, Placeholder.shape(Shape.of(-1)));
    long[] block = variable.shape().asArray();
    block[0] = -1;
    Placeholder<T> values = tf.placeholder(type, Placeholder.shape(Shape.of(block)));
    return new Access<>(
        type,
        Optional.of(rows),
        tf.resourceGather(variable.handle(), rows, type),
        values,
        tf.resourceScatterUpdate(variable.handle(), rows, values));
  }

  void save(StateWriter writer) {
    Iterator<ByteBuffer> wholes = readWholes().iterator();
    accesses.forEach(
        (variable, access) -> {
          if (access.rows().isEmpty()) {
            writer.write(wholeName(variable), wholes.next());
          } else {
            blocks(variable, (name, rows) -> writer.write(name, read(access, rows)));
          }
        });
  }

  /** The bytes of every variable that travels whole, in their order. */
  private List<ByteBuffer> readWholes() {
    Session.Runner runner = session.runner();
    accesses.values().stream()
        .filter(access -> access.rows().isEmpty())
        .forEach(access -> runner.fetch(access.read()));
    List<ByteBuffer> wholes = new ArrayList<>();
    try (Result result = runner.run()) {
      result.forEach(output -> wholes.add(bytes((TType) output.getValue())));
    }
    return wholes;
  }

  void restore(StateReader reader) {
    List<Tensor> wholes = new ArrayList<>();
    try {
      Session.Runner runner = session.runner();
      accesses.forEach(
          (variable, access) -> {
            if (access.rows().isPresent()) {
              restoreBlocks(variable, access, reader);
            } else if (saved(wholeName(variable), reader)) {
              ByteBuffer bytes = reader.read(wholeName(variable));
              Tensor whole = tensor(variable.name(), access.type(), variable.shape(), bytes);
              wholes.add(whole);
              runner.feed(access.values(), whole).addTarget(access.write());
            }
          });
      runner.run().close();
    } finally {
      wholes.forEach(Tensor::close);
    }
  }

  private void restoreBlocks(Variable<?> variable, Access<?> access, StateReader reader) {
    blocks(
        variable,
        (name, rows) -> {
          if (saved(name, reader)) {
            write(variable, access, rows, reader.read(name));
          }
        });
  }

  /** Whether a block must be there; the replay memory may have been left out. */
  private static boolean saved(String name, StateReader reader) {
    return reader.has(name) || !name.startsWith(StateWriter.REPLAY);
  }

  private static String wholeName(Variable<?> variable) {
    return variable.name() + "@0";
  }

  /** Copies one member's parameters from the saved state of a cohort of any size. */
  void adopt(int member, StateReader reader, int other, int size) {
    accesses.forEach(
        (variable, access) -> {
          if (NETWORKS.contains(variable.kind()) || PolicyExport.belongsToThePolicy(variable)) {
            blocks(
                variable,
                (name, rows) -> {
                  ByteBuffer own = read(access, rows);
                  replace(name, own.array(), rows.length, member, reader, other, size);
                  write(variable, access, rows, own);
                });
          }
        });
  }

  /** Replaces one member's part of a variable's bytes; its first axis is the cohort's. */
  private static void replace(
      String name, byte[] own, int members, int member, StateReader reader, int other, int size) {
    if (!reader.has(name)) {
      throw new AgentException("it has no " + name);
    }
    ByteBuffer theirs = reader.read(name);
    int each = own.length / members;
    if (theirs.remaining() != size * (long) each) {
      throw new AgentException("its %s has another size".formatted(name));
    }
    theirs.position(theirs.position() + other * each);
    theirs.get(own, member * each, each);
  }

  private interface BlockAction {
    void accept(String name, long[] rows);
  }

  private static boolean inBlocks(Variable<?> variable) {
    return variable.kind() == Variable.Kind.MEMORY && bytes(variable) > BLOCK_BYTES;
  }

  private static long bytes(Variable<?> variable) {
    return 4 * variable.shape().size();
  }

  private static void blocks(Variable<?> variable, BlockAction action) {
    long count = variable.shape().get(0);
    long perBlock =
        inBlocks(variable) ? Math.max(1, BLOCK_BYTES / (bytes(variable) / count)) : count;
    for (long first = 0; first < count; first += perBlock) {
      long start = first;
      long[] rows = new long[(int) Math.min(perBlock, count - first)];
      Arrays.setAll(rows, i -> start + i);
      action.accept(variable.name() + "@" + first, rows);
    }
  }

  private ByteBuffer read(Access<?> access, long[] rows) {
    try (TInt64 wanted = TInt64.vectorOf(rows);
        Result result = runner(access, wanted).fetch(access.read()).run()) {
      return bytes((TType) result.get(0));
    }
  }

  private static ByteBuffer bytes(TType tensor) {
    RawTensor raw = tensor.asRawTensor();
    byte[] bytes = new byte[Math.toIntExact(raw.numBytes())];
    raw.data().read(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void write(Variable<?> variable, Access<?> access, long[] rows, ByteBuffer bytes) {
    long[] dims = variable.shape().asArray();
    dims[0] = rows.length;
    try (TInt64 wanted = TInt64.vectorOf(rows);
        Tensor values = tensor(variable.name(), access.type(), Shape.of(dims), bytes)) {
      runner(access, wanted).feed(access.values(), values).addTarget(access.write()).run().close();
    }
  }

  private Session.Runner runner(Access<?> access, TInt64 rows) {
    Session.Runner runner = session.runner();
    access.rows().ifPresent(placeholder -> runner.feed(placeholder, rows));
    return runner;
  }

  private static <T extends TType> T tensor(
      String name, Class<T> type, Shape shape, ByteBuffer bytes) {
    T tensor = Tensor.of(type, shape);
    long expected = tensor.asRawTensor().numBytes();
    if (expected != bytes.remaining()) {
      tensor.close();
      throw new AgentException(
          "the checkpoint's %s has %d bytes, expected %d"
              .formatted(name, bytes.remaining(), expected));
    }
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    tensor.asRawTensor().data().write(copy);
    return tensor;
  }
}
