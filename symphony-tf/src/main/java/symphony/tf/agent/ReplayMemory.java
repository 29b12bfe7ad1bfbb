package symphony.tf.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Empty;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat16;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayView;
import symphony.tf.graph.Build;
import symphony.tf.graph.Owner;
import symphony.tf.graph.Owner.Part;
import symphony.tf.graph.Variable;

/**
 * The transitions of all members, on the device: {@code cohort · capacity} rows, one transition per
 * row, so that writing is one scatter and a batch is one gather.
 */
final class ReplayMemory<T extends TNumber> implements ReplayView {

  private final Build<T> build;
  private final Ops tf;
  private final TransitionLayout layout;
  private final UpdateInputs<T> inputs;
  private final long capacity;
  private final int updatesPerStep;
  private final Variable<? extends TNumber> rows;
  private final Class<? extends TNumber> storage;
  private ReplayPriority.Sampler<T> sampler;
  private Op write;

  ReplayMemory(
      Build<T> build,
      TransitionLayout layout,
      UpdateInputs<T> inputs,
      Symphony.Replay config,
      int updatesPerStep) {
    this.build = build;
    this.tf = build.tf();
    this.layout = layout;
    this.inputs = inputs;
    this.capacity = config.capacity();
    this.updatesPerStep = updatesPerStep;
    this.storage = config.storage() == Symphony.Storage.FLOAT16 ? TFloat16.class : build.type();
    this.rows = createRows(storage);
  }

  private <S extends TNumber> Variable<S> createRows(Class<S> type) {
    Shape shape = Shape.of(cohort() * capacity, layout.width());
    return build
        .variables()
        .create(
            "replay/transitions",
            Variable.Kind.MEMORY,
            Owner.of(Part.OTHER),
            type,
            shape,
            ops -> zeros(ops, type, shape));
  }

  /**
   * Zeros whose tensor the variable adopts. Those of a constant, of {@code Fill} or of {@code
   * BroadcastTo} would be held twice while they are assigned; with oneDNN, TensorFlow's allocator
   * never returns that second part.
   */
  private static <S extends TNumber> Operand<S> zeros(Ops ops, Class<S> type, Shape shape) {
    int[] sizes = Arrays.stream(shape.asArray()).mapToInt(Math::toIntExact).toArray();
    return ops.empty(ops.constant(sizes), type, Empty.init(true));
  }

  /** Builds the sampler and the write operation. */
  void attach(ReplayPriority priority, GraphScope<T> scope) {
    sampler = priority.sampler(scope, this);
    Op scatter =
        tf.resourceScatterUpdate(
            rows.handle(), inputs.rows(), tf.dtypes.cast(inputs.transitions(), storage));
    List<Op> all = new ArrayList<>(sampler.written(inputs.rows()));
    all.add(scatter);
    write = tf.withControlDependencies(all).noOp();
  }

  /** Writes the fed rows; nothing if none were fed. */
  Op write() {
    return write;
  }

  ReplayPriority.Sampler<T> sampler() {
    return sampler;
  }

  /**
   * Chooses transitions, after the fed rows were written.
   *
   * @param growing whether the fed size may be smaller; then that many transitions are drawn and
   *     repeated until the batch is full
   */
  ReplayPriority.Draw<T> draw(int batch, boolean growing) {
    Operand<TFloat64> uniform =
        build
            .streams()
            .uniform(
                "replay/sample",
                inputs.batchNumber(tf),
                tf.constant(new int[] {batch}),
                TFloat64.class);
    Operand<TFloat64> chosen = growing ? repeated(uniform, batch) : uniform;
    return sampler.draw(tf.withControlDependencies(write).identity(chosen));
  }

  private Operand<TFloat64> repeated(Operand<TFloat64> uniform, int batch) {
    Operand<TInt64> places = tf.range(tf.constant(0L), tf.constant((long) batch), tf.constant(1L));
    return tf.gather(uniform, tf.math.floorMod(places, inputs.batchSize(tf)), tf.constant(1));
  }

  /** Reads transitions. */
  Batch<T> read(ReplayPriority.Draw<T> draw, double gamma) {
    Operand<T> gathered =
        tf.dtypes.cast(
            tf.withControlDependencies(write).resourceGather(rows.handle(), draw.rows(), storage),
            build.type());
    List<Operand<T>> parts = split(gathered);
    Operand<T> factor = tf.reshape(inputs.rewardFactor(), tf.constant(new long[] {cohort(), 1, 1}));
    return new Batch<>(
        parts.get(0),
        parts.get(1),
        tf.math.mul(layout.reward(tf, parts.get(2), build.type()), factor),
        tf.math.mul(parts.get(3), tf.dtypes.cast(tf.constant(gamma), build.type())),
        parts.get(4));
  }

  private List<Operand<T>> split(Operand<T> gathered) {
    int[] sizes = layout.sizes();
    return tf
        .splitV(gathered, tf.constant(sizes), tf.constant(2), (long) sizes.length)
        .output()
        .stream()
        .map(o -> (Operand<T>) o)
        .toList();
  }

  /**
   * Copies each member's first {@code block} rows over the rows that start at {@code block · copy}.
   */
  Op repeat(int block, Placeholder<TInt64> copy) {
    Operand<TInt64> from =
        tf.math.add(
            memberOffsets(), tf.range(tf.constant(0L), tf.constant((long) block), tf.constant(1L)));
    Operand<TInt64> to = tf.math.add(from, tf.math.mul(copy, tf.constant((long) block)));
    Operand<? extends TNumber> values = tf.resourceGather(rows.handle(), flat(from), storage);
    List<Op> all = new ArrayList<>(sampler.written(flat(to)));
    all.add(tf.resourceScatterUpdate(rows.handle(), flat(to), values));
    return tf.withControlDependencies(all).noOp();
  }

  private Operand<TInt64> flat(Operand<TInt64> indices) {
    return tf.reshape(indices, tf.constant(new int[] {-1}));
  }

  /** m · capacity for each member, shape {@code (cohort, 1)}. */
  private Operand<TInt64> memberOffsets() {
    long[] offsets = new long[(int) cohort()];
    for (int m = 0; m < offsets.length; m++) {
      offsets[m] = m * capacity;
    }
    return tf.expandDims(tf.constant(offsets), tf.constant(1));
  }

  @Override
  public long capacity() {
    return capacity;
  }

  @Override
  public long cohort() {
    return build.streams().cohort();
  }

  @Override
  public int updatesPerStep() {
    return updatesPerStep;
  }

  @Override
  public Operand<TInt64> length() {
    return inputs.length(tf);
  }

  @Override
  public Operand<TInt64> rowsAt(Operand<TFloat64> recency) {
    Operand<TInt64> length = length();
    Operand<TInt64> rank =
        tf.math.minimum(
            tf.dtypes.cast(
                tf.math.mul(recency, tf.dtypes.cast(length, TFloat64.class)), TInt64.class),
            tf.math.sub(length, tf.constant(1L)));
    Operand<TInt64> slot =
        tf.math.floorMod(tf.math.add(rank, inputs.oldest(tf)), tf.constant(capacity));
    return tf.math.add(slot, memberOffsets());
  }
}
