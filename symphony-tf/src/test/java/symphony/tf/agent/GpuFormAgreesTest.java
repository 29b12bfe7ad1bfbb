package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import symphony.api.agent.StateWriter;
import symphony.api.network.Network;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.tf.network.DropoutPlace;
import symphony.tf.network.SymphonyBlock;
import symphony.tf.updateschedule.BatchUse;
import symphony.tf.updateschedule.FixedSchedule;

/**
 * The graph as a GPU runs it, its placing included, computes on the CPU what the CPU's graph does.
 */
class GpuFormAgreesTest {

  private static final int STEPS = 34; // of three updates each

  private static Map<String, float[]> learned(SymphonyAgent agent, int steps) {
    Map<String, float[]> values = new TreeMap<>();
    new Drill(agent, 0, 1).live(steps);
    StateWriter writer =
        (name, bytes) -> {
          if (!name.startsWith(StateWriter.REPLAY) && !name.startsWith("agent/")) {
            ByteBuffer numbers = bytes.duplicate().order(bytes.order());
            float[] read = new float[numbers.remaining() / Float.BYTES];
            numbers.asFloatBuffer().get(read);
            values.put(name, read);
          }
        };
    agent.save(writer);
    agent.close();
    return values;
  }

  @Test
  void afterAHundredUpdates() {
    assertAgree(
        learned(new TinyAgent().agent(1L, 2L), STEPS),
        learned(new TinyAgent().onCpuAsOnGpu(1L, 2L), STEPS),
        1e-6);
  }

  /**
   * The CPU divides large products and the GPU does not, so they add in different orders, and later
   * updates amplify the rounding.
   */
  @Test
  void afterTheFirstUpdatesWithDividedProducts() {
    Symphony config = batchesOf(128);
    assertAgree(
        learned(wide().agent(config, 1L, 2L), 1),
        learned(wide().onCpuAsOnGpu(config, 1L, 2L), 1),
        1e-5);
  }

  /** Seven bits of fraction: one update's moments are off by about a hundredth, and not less. */
  @Test
  void bfloat16RoundsTheGradients() {
    Symphony config = TinyAgent.config(Symphony.Precision.BFLOAT16);
    Map<String, float[]> cpu = learned(once().agent(config, 1L, 2L), 1);
    Map<String, float[]> gpu = learned(once().onCpuAsOnGpu(config, 1L, 2L), 1);
    Set<String> moments =
        cpu.keySet().stream().filter(n -> n.startsWith("mean/")).collect(Collectors.toSet());
    cpu.keySet().retainAll(moments);
    gpu.keySet().retainAll(moments);
    assertAgree(cpu, gpu, 0.05);
    moments.forEach(name -> assertTrue(difference(cpu.get(name), gpu.get(name)) > 1e-5, name));
  }

  private static TinyAgent once() {
    return new TinyAgent().with(UpdateSchedule.class, new FixedSchedule(1, BatchUse.FRESH));
  }

  private static TinyAgent wide() {
    return new TinyAgent()
        .with(Network.class, new SymphonyBlock(96, 3, TinyAgent.NODES, DropoutPlace.OUTPUT, false));
  }

  private static Symphony batchesOf(int batch) {
    Symphony small = TinyAgent.config();
    return new Symphony(
        small.gamma(),
        small.tau(),
        small.targetsFollow(),
        small.order(),
        small.targetDropout(),
        batch,
        small.precision(),
        small.clustering(),
        new Symphony.Replay(10 * TinyAgent.CAPACITY, Symphony.Storage.FLOAT32));
  }

  private static void assertAgree(
      Map<String, float[]> cpu, Map<String, float[]> gpu, double tolerance) {
    assertEquals(cpu.keySet(), gpu.keySet());
    cpu.forEach(
        (name, values) -> assertEquals(0, difference(values, gpu.get(name)), tolerance, name));
  }

  /** The largest difference, relative to the largest value. */
  private static double difference(float[] a, float[] b) {
    double largest = 0;
    double difference = 0;
    for (int i = 0; i < a.length; i++) {
      largest = Math.max(largest, Math.abs(a[i]));
      difference = Math.max(difference, Math.abs((double) a[i] - b[i]));
    }
    return largest == 0 ? difference : difference / largest;
  }
}
