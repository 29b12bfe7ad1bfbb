package symphony.tf.graph;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Stack;
import org.tensorflow.op.core.Unstack;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;
import symphony.api.random.SeedTree;

/**
 * Random numbers as pure functions of (member's seed, purpose, clock). Each member has its own key,
 * so its numbers do not depend on other members.
 */
public final class Streams {

  private final Ops tf;
  private final List<SeedTree> seeds;

  /** Creates streams for a cohort with one member for each seed. */
  public Streams(Ops tf, List<SeedTree> seeds) {
    this.tf = tf;
    this.seeds = List.copyOf(seeds);
  }

  /** The same numbers in another graph. */
  public Streams in(Ops other) {
    return new Streams(other, seeds);
  }

  /** How many members there are. */
  public int cohort() {
    return seeds.size();
  }

  /**
   * U[0, 1).
   *
   * @param member the shape for one member
   * @return shape {@code (cohort, member...)}
   */
  public <T extends TNumber> Operand<T> uniform(
      String purpose, Operand<TInt64> clock, Operand<? extends TNumber> member, Class<T> type) {
    List<Operand<T>> draws = new ArrayList<>();
    for (Operand<TInt64> key : keys(purpose, clock)) {
      draws.add(tf.random.statelessRandomUniform(member, key, type));
    }
    return join(draws);
  }

  /** N(0, 1), as {@link #uniform}. */
  public <T extends TNumber> Operand<T> normal(
      String purpose, Operand<TInt64> clock, Operand<? extends TNumber> member, Class<T> type) {
    List<Operand<T>> draws = new ArrayList<>();
    for (Operand<TInt64> key : keys(purpose, clock)) {
      draws.add(tf.random.statelessRandomNormal(member, key, type));
    }
    return join(draws);
  }

  private List<Operand<TInt64>> keys(String purpose, Operand<TInt64> clock) {
    long[] own = seeds.stream().mapToLong(s -> s.child(purpose).seed()).toArray();
    if (own.length == 1) {
      return List.of(tf.stack(List.of(tf.constant(own[0]), clock), Stack.axis(0L)));
    }
    Operand<TInt64> clocks = tf.fill(tf.constant(new int[] {own.length}), clock);
    Operand<TInt64> pairs = tf.stack(List.of(tf.constant(own), clocks), Stack.axis(1L));
    return tf.unstack(pairs, (long) own.length, Unstack.axis(0L)).output().stream()
        .map(o -> (Operand<TInt64>) o)
        .toList();
  }

  private <T extends TNumber> Operand<T> join(List<Operand<T>> draws) {
    return draws.size() == 1
        ? tf.expandDims(draws.getFirst(), tf.constant(0))
        : tf.stack(draws, Stack.axis(0L));
  }

  /** The shape of one member's part of a tensor, as a constant where it is known. */
  public static Operand<? extends TNumber> memberShape(Ops tf, Operand<?> like) {
    Shape shape = like.shape();
    if (shape.hasUnknownDimension()) {
      return tf.slice(tf.shape(like), tf.constant(new int[] {1}), tf.constant(new int[] {-1}));
    }
    long[] dims = shape.asArray();
    int[] member = new int[dims.length - 1];
    for (int i = 1; i < dims.length; i++) {
      member[i - 1] = (int) dims[i];
    }
    return tf.constant(member);
  }
}
