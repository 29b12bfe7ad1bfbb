package symphony.tf.explorationnoise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.graph.GraphScope;
import symphony.api.graph.State;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * {@code N = std·clip(n, ±c)} where n is redrawn only when the agent acts: until the next step all
 * updates and all passes use the same rows; the first row is the noise of the environment's action.
 *
 * <p>The states {@code acted} and {@code step} contain that row and the step's index, from which
 * the other rows are drawn. Source: the author's code of August 2026, where one buffer of noise
 * serves acting and learning.
 */
@Ingredient(
    name = "held-gaussian",
    summary = "Gaussian noise of bounded size that is held from one step to the next.",
    formula = "N = std·clip(n, ±c), n ~ N(0,1) drawn when acting; row 0 is the environment's",
    source = "the author's code of August 2026",
    differs =
        "The code keeps the whole buffer; here its other rows are drawn from the step's index.")
public record HeldGaussian(
    @Parameter(value = "Standard deviation while acting, before clipping", range = "[0, inf)")
        double actingDeviation,
    @Parameter(value = "Standard deviation inside an update, before clipping", range = "[0, inf)")
        double learningDeviation,
    @Parameter(value = "The bound c in standard deviations", range = "(0, inf)") double clip)
    implements ExplorationNoise {

  /** The largest range of integers that single precision represents exactly. */
  private static final long EXACT = 1L << 24;

  /** Checks the ranges. */
  public HeldGaussian {
    Parameters.check(HeldGaussian.class, actingDeviation, learningDeviation, clip);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static HeldGaussian provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Noise<T> draw(GraphScope<T> g, Use use, Operand<T> like) {
    long actions = like.shape().get(like.shape().numDimensions() - 1);
    State<T> acted = g.state("acted", Shape.of(1, actions), 0);
    State<T> step = g.state("step", Shape.of(1, 1), 0);
    return switch (use) {
      case ACTING -> acting(g, like, acted, step);
      case LEARNING -> new Noise<>(learning(g, like, acted, step), List.of());
    };
  }

  private <T extends TNumber> Noise<T> acting(
      GraphScope<T> g, Operand<T> like, State<T> acted, State<T> step) {
    Ops tf = g.tf();
    Operand<T> drawn = NormalNoise.clipped(g, like, clip);
    Operand<T> now = tf.dtypes.cast(tf.math.floorMod(g.clock(), tf.constant(EXACT)), g.type());
    Operand<T> first = tf.slice(drawn, tf.constant(new int[3]), tf.constant(new int[] {-1, 1, -1}));
    return new Noise<>(
        tf.math.mul(drawn, g.constant(actingDeviation)),
        List.of(acted.assign(first), step.assign(tf.math.add(tf.zerosLike(step.read()), now))));
  }

  private <T extends TNumber> Operand<T> learning(
      GraphScope<T> g, Operand<T> like, State<T> acted, State<T> step) {
    Ops tf = g.tf();
    // All members act at the same step.
    Operand<TInt64> key =
        tf.dtypes.cast(tf.reduceMax(step.read(), tf.constant(new int[] {0, 1, 2})), TInt64.class);
    Operand<T> rows = NormalNoise.clipped(g.common("held-noise").clockedBy(key), like, clip);
    Operand<T> others =
        tf.slice(rows, tf.constant(new int[] {0, 1, 0}), tf.constant(new int[] {-1, -1, -1}));
    Operand<T> held = tf.concat(List.of(acted.read(), others), tf.constant(1));
    return tf.math.mul(tf.ensureShape(held, like.shape()), g.constant(learningDeviation));
  }

  @Override
  public Set<Capability> gives() {
    return NormalNoise.standard(actingDeviation, learningDeviation, clip)
        ? Set.of(STANDARD_NORMAL)
        : Set.of();
  }

  @Override
  public Optional<String> remedy(Capability capability) {
    return capability.equals(STANDARD_NORMAL)
        ? Optional.of(NormalNoise.STANDARD)
        : Optional.empty();
  }
}
