package symphony.tf.replaypriority;

import java.util.Optional;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayView;

/** Every remembered transition has the same chance. Source: Lin 1992. */
public final class UniformPriority implements ReplayPriority {

  @Override
  public <T extends TNumber> Sampler<T> sampler(GraphScope<T> g, ReplayView memory) {
    return uniform -> new Draw<>(memory.rowsAt(uniform), Optional.empty());
  }
}
