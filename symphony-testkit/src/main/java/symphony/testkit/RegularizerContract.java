package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TNumber;
import symphony.api.regularizer.Regularizer;
import symphony.api.regularizer.Regularizer.Penalty;

/** The contract of every regularizer. */
public abstract class RegularizerContract extends GraphContract<Regularizer> {

  @Override
  protected <T extends TNumber> Probe<T> probe(
      Regularizer regularizer, TestGraph<T> graph, Inputs inputs) {
    WorkedView<T> view = WorkedView.of(graph, inputs, regularizer);
    Penalty<T> penalty = regularizer.penalty(graph.scope("regularizer"), view.view());
    assertEquals(Shape.of(view.cohort()), penalty.loss().shape(), "one number for each member");
    List<Operand<T>> outputs = new ArrayList<>(List.of(penalty.loss()));
    penalty.targetEntropy().ifPresent(outputs::add);
    outputs.addAll(penalty.metrics().values());
    return new Probe<>(outputs, List.of(view.action(), view.scale()), penalty.updates(), true);
  }

  @TestFactory
  Stream<DynamicTest> addsNothingIfItDeclaresThatItIsNeutral() {
    return each(
        c -> {
          if (neutral(c)) {
            try (var graph = TestGraph.float64(1, 2)) {
              var view = WorkedView.of(graph, Inputs.RANDOM, c);
              Penalty<?> penalty = c.penalty(graph.scope("r"), view.view());
              assertArrayEquals(new double[2], graph.values(penalty.loss()));
              assertTrue(penalty.targetEntropy().isEmpty());
            }
          }
        });
  }
}
