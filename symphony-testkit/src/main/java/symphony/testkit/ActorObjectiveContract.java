package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.actorobjective.ActorObjective.Objective;

/**
 * The contract of every actor objective. Its gradient need not be its derivative: references and
 * averages are stopped by design.
 */
public abstract class ActorObjectiveContract extends GraphContract<ActorObjective> {

  @Override
  protected <T extends TNumber> Probe<T> probe(
      ActorObjective objective, TestGraph<T> graph, Inputs inputs) {
    WorkedView<T> view = WorkedView.of(graph, inputs, objective);
    Objective<T> built = objective.objective(graph.scope("objective"), view.view());
    assertEquals(Shape.of(view.cohort()), built.loss().shape(), "one number for each member");
    PolicyOutput<T> target = objective.targetPolicy(graph.scope("target"), view.view());
    return new Probe<>(
        List.of(built.loss(), target.action()), List.of(view.action()), built.updates(), false);
  }

  /** The actor is never pulled downwards: the loss does not rise with the value. */
  @TestFactory
  Stream<DynamicTest> neverDecreases() {
    return each(
        c -> {
          try (var graph = TestGraph.float64(1)) {
            var view = WorkedView.of(graph, Inputs.RANDOM, c);
            var built = c.objective(graph.scope("objective"), view.view());
            double[] byValue = graph.gradient(built.loss(), view.lift());
            assertTrue(Arrays.stream(byValue).allMatch(d -> d <= 1e-12), Arrays.toString(byValue));
          }
        });
  }
}
