package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.observationscaling.ObservationScaling;

/** The contract of every scaling of observations. */
public abstract class ObservationScalingContract extends GraphContract<ObservationScaling> {

  @Override
  protected <T extends TNumber> Probe<T> probe(
      ObservationScaling scaling, TestGraph<T> graph, Inputs inputs) {
    GraphScope<T> g = graph.scope("scaling");
    Operand<T> x = inputs.tensor(graph, "x", -inputs.reach(), inputs.reach(), 4, 3);
    Operand<T> seen = inputs.tensor(graph, "seen", -inputs.reach(), inputs.reach(), 1, 3);
    List<Op> updates = new ArrayList<>(scaling.explored(g, seen));
    updates.addAll(scaling.warmStartEnded(g, 3));
    return new Probe<>(List.of(scaling.scale(g, x)), List.of(x), updates, true);
  }

  /** Nothing is divided by zero, even if all explored observations are equal. */
  @TestFactory
  Stream<DynamicTest> staysFiniteAfterTheWarmStart() {
    return each(
        c -> {
          for (Inputs inputs : Inputs.values()) {
            try (var graph = TestGraph.float32(1)) {
              var g = graph.scope("scaling");
              var x = inputs.tensor(graph, "x", -inputs.reach(), inputs.reach(), 4, 3);
              var scaled = c.scale(g, x);
              assertEquals(x.shape(), scaled.shape());
              graph.run(c.warmStartEnded(g, 3));
              assertFinite(graph.values(scaled), "what was never explored");
              var seen = inputs.tensor(graph, "seen", -inputs.reach(), inputs.reach(), 1, 3);
              graph.run(c.explored(g, seen));
              assertFinite(graph.values(scaled), "what was explored");
              assertFinite(graph.gradient(scaled, x), "the gradient");
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> isTheIdentityIfItDeclaresThatItIsNeutral() {
    return each(
        c -> {
          if (neutral(c)) {
            try (var graph = TestGraph.float64(1)) {
              var x = Inputs.RANDOM.tensor(graph, "x", -3, 3, 4, 3);
              var y = c.scale(graph.scope("scaling"), x);
              assertArrayEquals(graph.values(x), graph.values(y));
            }
          }
        });
  }
}
