package symphony.tf.agent;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayView;

/** Sees each member's first rows, in order. */
record FixedRows(int batch) implements ReplayPriority {

  @Override
  public <T extends TNumber> Sampler<T> sampler(GraphScope<T> g, ReplayView memory) {
    long[][] rows = new long[(int) memory.cohort()][batch];
    for (int m = 0; m < rows.length; m++) {
      for (int i = 0; i < batch; i++) {
        rows[m][i] = m * memory.capacity() + i;
      }
    }
    Operand<TInt64> fixed = g.tf().constant(rows);
    return new Sampler<>() {
      @Override
      public Draw<T> draw(Operand<TFloat64> uniform) {
        return new Draw<>(fixed, Optional.empty());
      }
    };
  }
}
