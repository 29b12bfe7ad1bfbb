package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.tf.agent.Symphony.Order;
import symphony.tf.agent.Symphony.TargetsFollow;
import symphony.tf.updateschedule.BatchUse;
import symphony.tf.updateschedule.FixedSchedule;

/** Tests the order of changes within one update. */
class StepOrderTest {

  private static final String CRITIC = "critic/hidden/weight@0";
  private static final String ACTOR = "actor/hidden/weight@0";

  /** Every variable after some updates, one after each step. */
  private static Map<String, float[]> after(int updates, TargetsFollow follow, Order order) {
    UpdateSchedule one = new FixedSchedule(1, BatchUse.FRESH);
    Map<String, float[]> variables = new TreeMap<>();
    try (SymphonyAgent agent =
        new TinyAgent().with(UpdateSchedule.class, one).agent(TinyAgent.config(follow, order), 5)) {
      new Drill(agent, 0).live(updates);
      assertEquals(updates, agent.updates());
      agent.save((name, bytes) -> variables.put(name, floats(bytes)));
    }
    return variables;
  }

  private static float[] floats(ByteBuffer bytes) {
    float[] values = new float[bytes.remaining() / 4];
    bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }

  @Test
  void criticsMayMoveBeforeTheActorWhichThenUsesTheMovedCritics() {
    Map<String, float[]> together = after(1, TargetsFollow.AFTER_STEP, Order.TOGETHER);
    Map<String, float[]> first = after(1, TargetsFollow.AFTER_STEP, Order.CRITICS_FIRST);
    assertArrayEquals(together.get(CRITIC), first.get(CRITIC), 1e-7f);
    // The temporal advantage uses the target critics, which were updated in between.
    assertFalse(Arrays.equals(together.get(ACTOR), first.get(ACTOR)));
  }

  @Test
  void targetsFollowTheMovedParametersOrThoseBeforeTheStep() {
    float[] start = after(0, TargetsFollow.AFTER_STEP, Order.TOGETHER).get(CRITIC);
    Map<String, float[]> behind = after(1, TargetsFollow.BEFORE_STEP, Order.TOGETHER);
    assertArrayEquals(start, behind.get("target/" + CRITIC), 1e-7f);
    Map<String, float[]> usual = after(1, TargetsFollow.AFTER_STEP, Order.TOGETHER);
    float[] moved = usual.get(CRITIC);
    float[] expected = new float[start.length];
    for (int i = 0; i < start.length; i++) {
      expected[i] = (float) (start[i] + TinyAgent.TAU * (moved[i] - start[i]));
    }
    assertFalse(Arrays.equals(start, moved));
    assertArrayEquals(expected, usual.get("target/" + CRITIC), 1e-7f);
  }
}
