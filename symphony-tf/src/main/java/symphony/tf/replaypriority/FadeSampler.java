package symphony.tf.replaypriority;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.replaypriority.ReplayPriority.Draw;
import symphony.api.replaypriority.ReplayPriority.Sampler;
import symphony.api.replaypriority.ReplayView;
import symphony.tf.fade.Fade;

/**
 * Samples by a fixed weight curve over recency. The curve is computed once for the memory's
 * capacity; while the memory fills, it is scaled to the stored transitions.
 */
final class FadeSampler<T extends TNumber> implements Sampler<T> {

  private final ReplayView memory;
  private final InverseCdf cdf;

  FadeSampler(GraphScope<T> g, ReplayView memory, Fade fade, boolean paperIndex) {
    this.memory = memory;
    this.cdf = new InverseCdf(g.tf(), fade.weights(Math.toIntExact(memory.capacity()), paperIndex));
  }

  @Override
  public Draw<T> draw(Operand<TFloat64> uniform) {
    return new Draw<>(memory.rowsAt(cdf.position(uniform)), Optional.empty());
  }
}
