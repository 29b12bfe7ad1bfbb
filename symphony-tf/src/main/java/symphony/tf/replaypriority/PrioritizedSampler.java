package symphony.tf.replaypriority;

import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.index.Indices;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceMax;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.graph.State;
import symphony.api.replaypriority.ReplayPriority.Draw;
import symphony.api.replaypriority.ReplayPriority.Sampler;
import symphony.api.replaypriority.ReplayView;

/**
 * The sampler of {@link PrioritizedReplay}. The state {@code priorities} holds (|δ| + ε)^a for
 * every row of the memory, 0 for empty rows.
 */
final class PrioritizedSampler<T extends TNumber> implements Sampler<T> {

  private final GraphScope<T> g;
  private final Ops tf;
  private final ReplayView memory;
  private final PrioritizedReplay config;
  private final State<T> priorities;

  PrioritizedSampler(GraphScope<T> g, ReplayView memory, PrioritizedReplay config) {
    this.g = g;
    this.tf = g.tf();
    this.memory = memory;
    this.config = config;
    this.priorities = g.state("priorities", Shape.of(memory.capacity()), 0);
  }

  @Override
  public Draw<T> draw(Operand<TFloat64> uniform) {
    Operand<TFloat64> each = tf.dtypes.cast(priorities.read(), TFloat64.class);
    Operand<TFloat64> sums = tf.math.cumsum(each, tf.constant(-1));
    Operand<TFloat64> total = tf.stridedSlice(sums, Indices.ellipsis(), Indices.sliceFrom(-1));
    Operand<TInt64> found = tf.upperBound(sums, tf.math.mul(uniform, total), TInt64.class);
    Operand<TInt64> slots = tf.math.minimum(found, tf.constant(memory.capacity() - 1));
    Operand<TInt64> rows = tf.math.add(slots, memberStarts());
    Operand<TFloat64> chosen =
        tf.gather(tf.reshape(each, tf.constant(new int[] {-1})), rows, tf.constant(0));
    return new Draw<>(rows, Optional.of(weights(tf.math.div(chosen, total))));
  }

  /** (N·P)^-b divided by its maximum in each member's batch. */
  private Operand<T> weights(Operand<TFloat64> chances) {
    Operand<TFloat64> n = tf.dtypes.cast(memory.length(), TFloat64.class);
    Operand<TFloat64> raw = tf.math.pow(tf.math.mul(chances, n), tf.math.neg(correction()));
    Operand<TFloat64> greatest = tf.reduceMax(raw, tf.constant(-1), ReduceMax.keepDims(true));
    return tf.dtypes.cast(tf.math.div(raw, greatest), g.type());
  }

  /** b at this update. */
  private Operand<TFloat64> correction() {
    Operand<TFloat64> update = tf.dtypes.cast(g.clock(), TFloat64.class);
    Operand<TFloat64> done =
        tf.math.minimum(
            tf.math.mul(update, tf.constant(1.0 / config.correctionUpdates())), tf.constant(1.0));
    return tf.math.add(
        tf.constant(config.correction()), tf.math.mul(done, tf.constant(1 - config.correction())));
  }

  @Override
  public List<Op> written(Operand<TInt64> rows) {
    Operand<T> all = priorities.read();
    Operand<T> greatest = tf.reduceMax(all, tf.constant(-1));
    Operand<T> first = tf.select(tf.math.greater(greatest, g.constant(0)), greatest, g.constant(1));
    Operand<TInt64> member = tf.math.floorDiv(rows, tf.constant(memory.capacity()));
    Operand<T> values = tf.gather(first, member, tf.constant(0));
    return List.of(
        priorities.assign(inShape(tf.tensorScatterNdUpdate(flat(all), indices(rows), values))));
  }

  /**
   * Updates the priorities. A row that was drawn twice gets the larger of its two errors,
   * independent of their order.
   */
  @Override
  public List<Op> learned(Draw<T> draw, Operand<T> tdError) {
    Operand<T> raised =
        tf.math.pow(
            tf.math.add(tf.math.abs(tdError), g.constant(config.offset())),
            g.constant(config.exponent()));
    Operand<T> values = tf.reshape(raised, tf.constant(new int[] {-1}));
    Operand<TInt64> indices = indices(draw.rows());
    Operand<T> cleared =
        tf.tensorScatterNdUpdate(flat(priorities.read()), indices, tf.zerosLike(values));
    return List.of(priorities.assign(inShape(tf.tensorScatterNdMax(cleared, indices, values))));
  }

  private Operand<T> flat(Operand<T> all) {
    return tf.reshape(all, tf.constant(new int[] {-1}));
  }

  private Operand<T> inShape(Operand<T> flat) {
    return tf.reshape(flat, tf.constant(new long[] {memory.cohort(), memory.capacity()}));
  }

  private Operand<TInt64> indices(Operand<TInt64> rows) {
    return tf.reshape(rows, tf.constant(new int[] {-1, 1}));
  }

  /** The first row of each member, shape {@code (cohort, 1)}. */
  private Operand<TInt64> memberStarts() {
    long[] starts = new long[Math.toIntExact(memory.cohort())];
    for (int m = 0; m < starts.length; m++) {
      starts[m] = m * memory.capacity();
    }
    return tf.expandDims(tf.constant(starts), tf.constant(-1));
  }
}
