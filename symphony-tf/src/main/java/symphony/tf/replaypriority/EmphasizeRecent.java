package symphony.tf.replaypriority;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.plugin.Selection;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayView;

/**
 * Emphasizing recent experience: the k-th of a step's G updates, k from 1, draws uniformly from the
 * newest {@code max(N·η^{1000k/G}, c)} of N transitions.
 *
 * <p>Source: Wang and Ross 2019, arXiv 1906.04009.
 */
@Ingredient(
    name = "ere",
    summary = "Each update of a step samples from a shorter recent past.",
    formula = "uniform over the newest max(N·η^{1000k/G}, c), k-th of G updates",
    source = "Wang and Ross 2019 (arXiv 1906.04009)")
public record EmphasizeRecent(
    @Parameter(value = "The rate η at which the window shrinks", range = "(0, 1]") double eta,
    @Parameter(value = "The smallest window c", range = "[1, inf)") long smallest)
    implements ReplayPriority {

  private static final double SOURCE_UPDATES = 1000;

  /** Checks the ranges. */
  public EmphasizeRecent {
    Parameters.check(EmphasizeRecent.class, eta, smallest);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static EmphasizeRecent provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Sampler<T> sampler(GraphScope<T> g, ReplayView memory) {
    return uniform -> new Draw<>(memory.rowsAt(position(g, memory, uniform)), Optional.empty());
  }

  private <T extends TNumber> Operand<TFloat64> position(
      GraphScope<T> g, ReplayView memory, Operand<TFloat64> uniform) {
    Ops tf = g.tf();
    Operand<TFloat64> one = tf.constant(1.0);
    Operand<TFloat64> fromEnd = tf.math.mul(tf.math.sub(one, uniform), share(g, memory));
    return tf.math.sub(one, fromEnd);
  }

  /** The window as a share of the stored transitions, a scalar in [0, 1]. */
  private <T extends TNumber> Operand<TFloat64> share(GraphScope<T> g, ReplayView memory) {
    Ops tf = g.tf();
    Operand<TInt64> updates = tf.constant((long) memory.updatesPerStep());
    Operand<TFloat64> k =
        tf.math.add(
            tf.dtypes.cast(tf.math.floorMod(g.clock(), updates), TFloat64.class), tf.constant(1.0));
    Operand<TFloat64> exponent =
        tf.math.mul(k, tf.constant(SOURCE_UPDATES / memory.updatesPerStep()));
    Operand<TFloat64> n = tf.dtypes.cast(memory.length(), TFloat64.class);
    Operand<TFloat64> least = tf.math.div(tf.constant((double) smallest), n);
    return tf.math.minimum(
        tf.math.maximum(tf.math.pow(tf.constant(eta), exponent), least), tf.constant(1.0));
  }

  @Override
  public Optional<String> incompatibility(Selection selection) {
    return selection
        .memory()
        .filter(memory -> smallest > memory.capacity())
        .map(
            memory ->
                "ere.smallest is "
                    + smallest
                    + ", and symphony.agent.replay.capacity is "
                    + memory.capacity()
                    + ", so the window would always be the whole memory; set smallest to at most"
                    + " that, or choose replay-priority uniform");
  }
}
