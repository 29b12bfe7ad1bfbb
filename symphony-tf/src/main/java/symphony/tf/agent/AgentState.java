package symphony.tf.agent;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
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
 * Moves every variable between the device and a checkpoint. A large variable travels in blocks of
 * rows, so that no copy of the whole replay memory is ever made.
 */
final class AgentState {

  private static final long BLOCK_BYTES = 32L << 20;

  private final Session session;
  private final Ops tf;
  private final Map<Variable<?>, Access<?>> accesses = new LinkedHashMap<>();

  AgentState(Session session, AgentGraph<?> graph) {
    this.session = session;
    this.tf = graph.build().tf();
    graph.build().variables().all().forEach(v -> accesses.put(v, access(v)));
  }

  /** How a variable's rows {@code [first, first + values.rows)} are read and written. */
  private record Access<T extends TType>(
      Class<T> type,
      Placeholder<TInt64> rows,
      Operand<T> read,
      Placeholder<T> values,
      Op write) {}

  private <T extends TType> Access<T> access(Variable<T> variable) {
    Class<T> type = variable.value().type();
    Placeholder<TInt64> rows = tf.placeholder(TInt64.class, Placeholder.shape(Shape.of(-1)));
    long[] block = variable.shape().asArray();
    block[0] = -1;
    Placeholder<T> values = tf.placeholder(type, Placeholder.shape(Shape.of(block)));
    return new Access<>(
        type,
        rows,
        tf.resourceGather(variable.handle(), rows, type),
        values,
        tf.resourceScatterUpdate(variable.handle(), rows, values));
  }

  void save(StateWriter writer) {
    accesses.forEach((variable, access) -> blocks(variable, (name, rows) -> writer.write(name, read(access, rows))));
  }

  void restore(StateReader reader) {
    accesses.forEach(
        (variable, access) ->
            blocks(
                variable,
                (name, rows) -> {
                  if (reader.has(name) || !name.startsWith(StateWriter.REPLAY)) {
                    write(variable, access, rows, reader.read(name));
                  }
                }));
  }

  private interface BlockAction {
    void accept(String name, long[] rows);
  }

  private static void blocks(Variable<?> variable, BlockAction action) {
    long count = variable.shape().get(0);
    long rowBytes = 4 * variable.shape().size() / count;
    long perBlock = Math.max(1, Math.min(count, BLOCK_BYTES / Math.max(1, rowBytes)));
    for (long first = 0; first < count; first += perBlock) {
      long[] rows = new long[(int) Math.min(perBlock, count - first)];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = first + i;
      }
      action.accept(variable.name() + "@" + first, rows);
    }
  }

  private ByteBuffer read(Access<?> access, long[] rows) {
    try (TInt64 wanted = TInt64.vectorOf(rows);
        Result result = session.runner().feed(access.rows(), wanted).fetch(access.read()).run()) {
      RawTensor raw = ((TType) result.get(0)).asRawTensor();
      byte[] bytes = new byte[Math.toIntExact(raw.numBytes())];
      raw.data().read(bytes);
      return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  private void write(
      Variable<?> variable, Access<?> access, long[] rows, ByteBuffer bytes) {
    long[] dims = variable.shape().asArray();
    dims[0] = rows.length;
    Shape shape = Shape.of(dims);
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    try (TInt64 wanted = TInt64.vectorOf(rows);
        Tensor values = tensor(variable.name(), access.type(), shape, copy)) {
      session
          .runner()
          .feed(access.rows(), wanted)
          .feed(access.values(), values)
          .addTarget(access.write())
          .run()
          .close();
    }
  }

  private static <T extends TType> T tensor(
      String name, Class<T> type, Shape shape, byte[] bytes) {
    T tensor = Tensor.of(type, shape);
    long expected = tensor.asRawTensor().numBytes();
    if (expected != bytes.length) {
      tensor.close();
      throw new AgentException(
          "the checkpoint's " + name + " has " + bytes.length + " bytes, expected " + expected);
    }
    tensor.asRawTensor().data().write(bytes);
    return tensor;
  }
}
