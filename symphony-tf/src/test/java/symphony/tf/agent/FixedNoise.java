package symphony.tf.agent;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.graph.GraphScope;

/** The same disturbance of each row at every draw. */
record FixedNoise(double[][] rows) implements ExplorationNoise {

  @Override
  public <T extends TNumber> Noise<T> draw(GraphScope<T> g, Use use, Operand<T> like) {
    Operand<T> noise =
        use == Use.ACTING
            ? g.tf().zerosLike(like)
            : g.tf()
                .expandDims(
                    g.tf().dtypes.cast(g.tf().constant(rows), g.type()), g.tf().constant(0));
    return new Noise<>(noise, List.of());
  }
}
