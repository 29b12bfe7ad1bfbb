package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import symphony.api.agent.StateWriter;

/**
 * The graph as a GPU runs it, its placing included, computes on the CPU what the CPU's graph does.
 */
class GpuFormAgreesTest {

  private static final int STEPS = 34; // of three updates each
  private static final double TOLERANCE = 2e-4;

  private static Map<String, float[]> learned(SymphonyAgent agent) {
    Map<String, float[]> values = new TreeMap<>();
    new Drill(agent, 0, 1).live(STEPS);
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
    Map<String, float[]> cpu = learned(new TinyAgent().agent(1L, 2L));
    Map<String, float[]> gpu = learned(new TinyAgent().onCpuAsOnGpu(1L, 2L));
    assertEquals(cpu.keySet(), gpu.keySet());
    cpu.forEach(
        (name, expected) -> {
          float[] actual = gpu.get(name);
          for (int i = 0; i < expected.length; i++) {
            double scale = Math.max(1, Math.abs(expected[i]));
            assertEquals(expected[i] / scale, actual[i] / scale, TOLERANCE, name);
          }
        });
  }
}
