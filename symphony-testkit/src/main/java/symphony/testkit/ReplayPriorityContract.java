package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.family.TNumber;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayPriority.Draw;
import symphony.api.replaypriority.ReplayPriority.Sampler;

/** The contract of every replay priority. */
public abstract class ReplayPriorityContract extends GraphContract<ReplayPriority> {

  private static final int CAPACITY = 32;
  private static final int HELD = 20;
  private static final int BATCH = 64;

  @Override
  protected <T extends TNumber> Probe<T> probe(
      ReplayPriority priority, TestGraph<T> graph, Inputs inputs) {
    Operand<T> like = inputs.tensor(graph, "errors", 0, 5, BATCH);
    long cohort = like.shape().get(0);
    Sampler<T> sampler =
        priority.sampler(
            graph.scope("priority"), new TestReplayView(graph.tf(), CAPACITY, cohort, 3, HELD));
    graph.run(sampler.written(graph.tf().constant(held(cohort))));
    Draw<T> draw = sampler.draw(uniform(graph, cohort));
    List<Operand<T>> outputs = new ArrayList<>();
    outputs.add(slots(graph, draw, cohort));
    draw.weights().ifPresent(outputs::add);
    List<Op> updates = sampler.learned(draw, like);
    return new Probe<>(outputs, List.of(), updates, false);
  }

  private static long[] held(long cohort) {
    long[] rows = new long[Math.toIntExact(cohort * HELD)];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (long) (i / HELD) * CAPACITY + i % HELD;
    }
    return rows;
  }

  /** The same even numbers for each member. */
  private static <T extends TNumber> Operand<TFloat64> uniform(TestGraph<T> graph, long cohort) {
    double[] numbers = new double[Math.toIntExact(cohort * BATCH)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (i % BATCH) / (double) BATCH;
    }
    return graph
        .tf()
        .reshape(graph.tf().constant(numbers), graph.tf().constant(Shape.of(cohort, BATCH)));
  }

  /** Rows without their member's beginning. */
  private static <T extends TNumber> Operand<T> slots(
      TestGraph<T> graph, Draw<T> draw, long cohort) {
    var tf = graph.tf();
    long[] starts = new long[Math.toIntExact(cohort)];
    for (int m = 0; m < starts.length; m++) {
      starts[m] = (long) m * CAPACITY;
    }
    return tf.dtypes.cast(
        tf.math.sub(draw.rows(), tf.expandDims(tf.constant(starts), tf.constant(-1))),
        graph.type());
  }

  @TestFactory
  Stream<DynamicTest> drawsOnlyStoredTransitions() {
    return each(
        c -> {
          try (var graph = TestGraph.float64(1, 2)) {
            var probe = probe(c, graph, Inputs.RANDOM);
            for (int update = 0; update < 5; update++) {
              graph.clock(update);
              for (double slot : graph.values(probe.outputs().getFirst())) {
                assertTrue(slot >= 0 && slot < HELD, "slot " + slot);
              }
              graph.run(probe.updates());
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> weighsFromZeroToOne() {
    return each(
        c -> {
          try (var graph = TestGraph.float64(1, 2)) {
            var probe = probe(c, graph, Inputs.RANDOM);
            graph.run(probe.updates());
            for (var weights : probe.outputs().subList(1, probe.outputs().size())) {
              for (double weight : graph.values(weights)) {
                assertTrue(weight > 0 && weight <= 1, "weight " + weight);
              }
            }
          }
        });
  }
}
