package symphony.benchmarks;

import java.util.Arrays;
import symphony.api.environment.Environment;

/**
 * The time of an exchange of the Gymnasium bridge, measured with an environment of the Humanoid's
 * size that does nothing: 17 numbers are sent and 376 received.
 *
 * @param best microseconds of the fastest exchange
 * @param median microseconds of the median
 */
record RoundTrip(double best, double median) {

  private static final int EXCHANGES = 20_000;
  private static final double NANOS = 1e3;

  /** Measures it. */
  static RoundTrip measure(GymnasiumBridge bridge) {
    try (Environment idle = bridge.open(GymnasiumBridge.IDLE, 1, 1).getFirst();
        StepLoop loop = new StepLoop(idle, 1)) {
      loop.each(EXCHANGES);
      long[] nanos = loop.each(EXCHANGES);
      Arrays.sort(nanos);
      return new RoundTrip(nanos[0] / NANOS, nanos[EXCHANGES / 2] / NANOS);
    }
  }
}
