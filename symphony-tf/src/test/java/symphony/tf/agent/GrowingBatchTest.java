package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayView;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.tf.updateschedule.GrowingBatch;

/** A batch that is smaller than the graph's is repeated until it is full. */
class GrowingBatchTest {

  /** Uniform sampling that keeps the numbers by which it is done. */
  private static final class Watched implements ReplayPriority {

    private Operand<TFloat64> numbers;

    @Override
    public <T extends TNumber> Sampler<T> sampler(GraphScope<T> g, ReplayView memory) {
      return new Sampler<>() {
        @Override
        public Draw<T> draw(Operand<TFloat64> uniform) {
          numbers = uniform;
          return new Draw<>(memory.rowsAt(uniform), Optional.empty());
        }

        @Override
        public List<Op> learned(Draw<T> draw, Operand<T> tdError) {
          return List.of();
        }
      };
    }
  }

  private static double[] numbers(long size) {
    Watched watched = new Watched();
    UpdateSchedule growing = new GrowingBatch(3, 2, 0, 10);
    AgentGraph<TFloat64> graph =
        new TinyAgent()
            .with(ReplayPriority.class, watched)
            .with(UpdateSchedule.class, growing)
            .graph(TFloat64.class, 7);
    try (Session session = new Session(graph.graph());
        TInt64 counters = TInt64.vectorOf(0, 0, 40, size, 0);
        TInt64 rows = TInt64.tensorOf(Shape.of(0));
        TFloat64 none = TFloat64.tensorOf(Shape.of(0, graph.layout().width()));
        Result result = drawn(graph, session, watched, counters, rows, none)) {
      TFloat64 tensor = (TFloat64) result.get(0);
      double[] values = new double[(int) tensor.size()];
      tensor.asRawTensor().data().asDoubles().read(values);
      return values;
    }
  }

  private static Result drawn(
      AgentGraph<TFloat64> graph,
      Session session,
      Watched watched,
      TInt64 counters,
      TInt64 rows,
      TFloat64 none) {
    Session.Runner runner = session.runner();
    graph.initializers().forEach(runner::addTarget);
    try (TInt64 zero = TInt64.scalarOf(0)) {
      runner.feed(graph.generation(), zero).run().close();
    }
    return session
        .runner()
        .feed(graph.inputs().counters(), counters)
        .feed(graph.inputs().rows(), rows)
        .feed(graph.inputs().transitions(), none)
        .fetch(watched.numbers)
        .run();
  }

  @Test
  void theFirstRowsAreRepeated() {
    double[] half = numbers(2);
    assertEquals(TinyAgent.BATCH, half.length);
    assertEquals(half[0], half[2]);
    assertEquals(half[1], half[3]);
    assertNotEquals(half[0], half[1]);
    double[] whole = numbers(4);
    assertEquals(half[0], whole[0]);
    assertNotEquals(whole[0], whole[2]);
  }
}
