package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.latentdropout.LatentDropout;
import symphony.api.optimizer.Optimizer;
import symphony.api.regularizer.Regularizer;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.tf.optimizer.Sgd;
import symphony.tf.regularizer.NoRegularizer;
import symphony.tf.updateschedule.BatchUse;
import symphony.tf.updateschedule.FixedSchedule;

/** Dropout in the target critics: the code of January 2026 (S2) and of February 2025. */
class TargetDropoutTest {

  /** What silent dropout with p = 0.5 is in the mean: values pass, gradients are halved. */
  private record Halved() implements LatentDropout {

    @Override
    public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
      Ops tf = g.tf();
      Operand<T> half = tf.math.mul(x, g.constant(0.5));
      return tf.math.add(half, tf.stopGradient(half));
    }
  }

  /** The actor's output weights after some updates by plain gradient descent. */
  private static float[] actor(boolean inTargets, int updates) {
    TinyAgent tiny =
        new TinyAgent()
            .with(LatentDropout.class, new Halved())
            .with(Regularizer.class, new NoRegularizer())
            .with(Optimizer.class, new Sgd(1, 1, 0))
            .with(UpdateSchedule.class, new FixedSchedule(1, BatchUse.FRESH));
    List<float[]> weights = new ArrayList<>();
    try (SymphonyAgent agent = tiny.agent(TinyAgent.config(inTargets), 5)) {
      new Drill(agent, 0).live(updates);
      agent.save(
          (name, bytes) -> {
            if (name.equals("actor/output/weight@0")) {
              float[] values = new float[bytes.remaining() / Float.BYTES];
              bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
              weights.add(values);
            }
          });
    }
    return weights.getFirst();
  }

  @Test
  void itHalvesTheGradientThatReachesTheActorThroughQ() {
    float[] start = actor(false, 0);
    float[] online = actor(false, 1);
    float[] both = actor(true, 1);
    for (int i = 0; i < start.length; i++) {
      assertEquals((online[i] - start[i]) / 2, both[i] - start[i], 1e-6f);
    }
    assertFalse(Arrays.equals(start, both));
  }
}
