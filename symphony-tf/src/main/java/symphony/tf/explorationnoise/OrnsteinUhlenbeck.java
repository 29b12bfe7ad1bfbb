package symphony.tf.explorationnoise;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.graph.GraphScope;
import symphony.api.graph.State;

/**
 * {@code x ← x - θx + σn}, N = x, while acting; none while learning. It drifts on across episodes.
 *
 * <p>Source: Lillicrap et al. 2015, arXiv 1509.02971.
 */
public final class OrnsteinUhlenbeck implements ExplorationNoise {

  private final OrnsteinUhlenbeckConfig config;

  /** With checked parameters. */
  public OrnsteinUhlenbeck(OrnsteinUhlenbeckConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Noise<T> draw(GraphScope<T> g, Use use, Operand<T> like) {
    Ops tf = g.tf();
    if (use == Use.LEARNING) {
      return new Noise<>(tf.zerosLike(like), List.of());
    }
    long actions = like.shape().get(like.shape().numDimensions() - 1);
    State<T> drift = g.state("drift", Shape.of(1, actions), 0);
    Operand<T> kick = tf.math.mul(g.normal("noise", like), g.constant(config.deviation()));
    Operand<T> next = tf.math.add(tf.math.mul(drift.read(), g.constant(1 - config.pull())), kick);
    return new Noise<>(next, List.of(drift.assign(next)));
  }
}
