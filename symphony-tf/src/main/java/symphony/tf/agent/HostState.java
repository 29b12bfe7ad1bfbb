package symphony.tf.agent;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import symphony.api.agent.StateReader;
import symphony.api.agent.StateWriter;
import symphony.api.rewardscaling.RewardScaling;
import symphony.api.terminalretention.TerminalRetention;

/** The agent's state outside the graph, and its form in a checkpoint. */
final class HostState {

  private final List<TerminalRetention.Ring> rings;
  private final List<RewardScaling.Meter> meters;
  private long steps;
  private long updates;
  private boolean learning;

  HostState(
      long steps,
      long updates,
      boolean learning,
      List<TerminalRetention.Ring> rings,
      List<RewardScaling.Meter> meters) {
    this.steps = steps;
    this.updates = updates;
    this.learning = learning;
    this.rings = rings;
    this.meters = meters;
  }

  long steps() {
    return steps;
  }

  long updates() {
    return updates;
  }

  boolean learning() {
    return learning;
  }

  void save(StateWriter writer) {
    ByteBuffer counters = buffer(17).putLong(steps).putLong(updates).put((byte) (learning ? 1 : 0));
    writer.write("agent/counters", counters.flip());
    for (int m = 0; m < rings.size(); m++) {
      writer.write("agent/ring-" + m, ByteBuffer.wrap(rings.get(m).save()));
      double[] state = meters.get(m).save();
      ByteBuffer meter = buffer(8 * state.length);
      for (double value : state) {
        meter.putDouble(value);
      }
      writer.write("agent/meter-" + m, meter.flip());
    }
  }

  void restore(StateReader reader) {
    ByteBuffer counters = reader.read("agent/counters").order(ByteOrder.LITTLE_ENDIAN);
    steps = counters.getLong();
    updates = counters.getLong();
    learning = counters.get() == 1;
    for (int m = 0; m < rings.size(); m++) {
      ByteBuffer ring = reader.read("agent/ring-" + m);
      byte[] bytes = new byte[ring.remaining()];
      ring.get(bytes);
      rings.get(m).restore(bytes);
      ByteBuffer meter = reader.read("agent/meter-" + m).order(ByteOrder.LITTLE_ENDIAN);
      double[] state = new double[meter.remaining() / 8];
      for (int i = 0; i < state.length; i++) {
        state[i] = meter.getDouble();
      }
      meters.get(m).restore(state);
    }
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
