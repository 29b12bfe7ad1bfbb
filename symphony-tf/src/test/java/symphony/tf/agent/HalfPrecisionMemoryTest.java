package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat16;
import org.tensorflow.types.TFloat32;
import symphony.api.rewardscaling.RewardScaling;
import symphony.tf.rewardscaling.ExplorationMeanAbs;

/** A memory of two bytes a number, as ED and SAYA have it. */
class HalfPrecisionMemoryTest {

  private static final TransitionLayout LAYOUT = new TransitionLayout(2, 1, true);

  /** The reward as it comes back from a row of float16. */
  private static float remembered(double reward) {
    float[] row = new float[LAYOUT.width()];
    LAYOUT.write(new float[2], new float[1], 0, reward, false, new float[2], row, 0);
    try (Graph graph = new Graph();
        Session session = new Session(graph);
        TFloat32 written =
            TFloat32.tensorOf(
                Shape.of(1, 1, 2),
                data -> data.setFloat(row[3], 0, 0, 0).setFloat(row[4], 0, 0, 1))) {
      Ops tf = Ops.create(graph);
      var fed = tf.placeholder(TFloat32.class);
      var kept = tf.dtypes.cast(tf.dtypes.cast(fed, TFloat16.class), TFloat32.class);
      var read =
          LAYOUT.reward(tf, tf.reshape(kept, tf.constant(new int[] {1, 1, 2})), TFloat32.class);
      try (Result result = session.runner().feed(fed, written).fetch(read).run()) {
        return ((TFloat32) result.get(0)).getFloat(0, 0, 0);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 4.9, -65_504, 65_520, 4.9e5, -3e9, 1e30, 1e-7, -3.4e38})
  void aRewardKeepsElevenBitsAtAnySize(double reward) {
    assertEquals(reward, remembered(reward), Math.abs(reward) / 2048);
  }

  @Test
  void rewardsOutsideTheRangeOfFloat16AreLearntFrom() {
    TinyAgent tiny =
        new TinyAgent().with(RewardScaling.class, new ExplorationMeanAbs(1e-6, false, 1));
    try (SymphonyAgent agent = tiny.agent(TinyAgent.config(Symphony.Storage.FLOAT16), 5)) {
      new Drill(agent, 0).rewardsTimes(1e5).live(5);
      assertTrue(agent.healthy()[0]);
      int loss = agent.metricNames().indexOf("loss");
      assertTrue(Double.isFinite(agent.metrics()[loss][0]));
    }
  }
}
