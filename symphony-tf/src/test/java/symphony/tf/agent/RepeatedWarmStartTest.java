package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;
import symphony.api.replaypriority.ReplayPriority;
import symphony.tf.agent.Symphony.Order;
import symphony.tf.agent.Symphony.Replay;
import symphony.tf.agent.Symphony.Storage;
import symphony.tf.agent.Symphony.TargetsFollow;
import symphony.tf.graph.Variable;

/** The memory of the paper's S3 after its warm start: 10,240 transitions, 50 times. */
class RepeatedWarmStartTest {

  private static final int BLOCK = 10_240;
  private static final int CAPACITY = 512_000;

  private static AgentGraph<TFloat32> graph() {
    return AgentGraph.create(
        new Symphony(
            TinyAgent.GAMMA,
            TinyAgent.TAU,
            TargetsFollow.AFTER_STEP,
            Order.TOGETHER,
            false,
            TinyAgent.BATCH,
            Symphony.Precision.FLOAT32,
            false,
            new Replay(CAPACITY, Storage.FLOAT32)),
        new TinyAgent().with(ReplayPriority.class, new FixedRows(TinyAgent.BATCH)).ingredients(),
        TinyAgent.setting(7),
        TFloat32.class,
        false,
        BLOCK);
  }

  /** Numbers the block's transitions in their first observation. */
  private static void explore(AgentGraph<TFloat32> graph, Session session) {
    int width = graph.layout().width();
    float[] rows = new float[BLOCK * width];
    for (int j = 0; j < BLOCK; j++) {
      rows[j * width] = j;
    }
    try (TInt64 zero = TInt64.scalarOf(0);
        TInt64 indices = TInt64.vectorOf(LongStream.range(0, BLOCK).toArray());
        TFloat32 values = TFloat32.tensorOf(Shape.of(BLOCK, width), DataBuffers.of(rows))) {
      Session.Runner runner = session.runner();
      graph.initializers().forEach(runner::addTarget);
      runner.feed(graph.generation(), zero).run().close();
      session
          .runner()
          .feed(graph.inputs().rows(), indices)
          .feed(graph.inputs().transitions(), values)
          .addTarget(graph.write())
          .run()
          .close();
    }
  }

  @Test
  void slotJHoldsTheTransitionJModuloTheBlock() {
    AgentGraph<TFloat32> graph = graph();
    Variable<?> memory = graph.build().variables().of(Variable.Kind.MEMORY).getFirst();
    try (Session session = new Session(graph.graph())) {
      explore(graph, session);
      for (long copy = 1; copy < CAPACITY / BLOCK; copy++) {
        try (TInt64 index = TInt64.scalarOf(copy)) {
          session.runner().addTarget(graph.repeat()).feed(graph.copy(), index).run().close();
        }
      }
      try (Result result = session.runner().fetch(memory.value()).run()) {
        TFloat32 slots = (TFloat32) result.get(0);
        for (int slot = 0; slot < CAPACITY; slot++) {
          assertEquals(slot % BLOCK, slots.getFloat(slot, 0));
        }
        assertEquals(0, slots.getFloat(10_240, 0));
        assertEquals(10_239, slots.getFloat(511_999, 0));
      }
    }
  }
}
