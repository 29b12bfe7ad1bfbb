package symphony.tf.explorationnoise;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.graph.GraphScope;
import symphony.api.graph.State;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * {@code x ← x - θx + σn}, N = x, while acting; none while learning. Its state continues across
 * episodes.
 *
 * <p>Source: Lillicrap et al. 2015, arXiv 1509.02971.
 */
@Ingredient(
    name = "ornstein-uhlenbeck",
    summary = "Drifting noise, while acting only.",
    formula = "x ← x − θx + σn; N = x",
    source = "Lillicrap et al. 2015 (arXiv 1509.02971)")
public record OrnsteinUhlenbeck(
    @Parameter(value = "The pull θ towards zero for each step", range = "(0, 1]") double pull,
    @Parameter(value = "Standard deviation σ of each step", range = "[0, inf)") double deviation)
    implements ExplorationNoise {

  /** Checks the ranges. */
  public OrnsteinUhlenbeck {
    Parameters.check(OrnsteinUhlenbeck.class, pull, deviation);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static OrnsteinUhlenbeck provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Noise<T> draw(GraphScope<T> g, Use use, Operand<T> like) {
    Ops tf = g.tf();
    if (use == Use.LEARNING) {
      return new Noise<>(tf.zerosLike(like), List.of());
    }
    long actions = like.shape().get(like.shape().numDimensions() - 1);
    State<T> drift = g.state("drift", Shape.of(1, actions), 0);
    Operand<T> kick = tf.math.mul(g.normal("noise", like), g.constant(deviation));
    Operand<T> next = tf.math.add(tf.math.mul(drift.read(), g.constant(1 - pull)), kick);
    return new Noise<>(next, List.of(drift.assign(next)));
  }
}
