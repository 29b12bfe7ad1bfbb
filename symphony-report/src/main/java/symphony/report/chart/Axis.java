package symphony.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear axis: a range of values on a range of pixels, with ticks at round numbers.
 *
 * @param low value at the start of the axis
 * @param high value at its end
 * @param from pixel of its start
 * @param to pixel of its end
 * @param distance between two ticks
 */
record Axis(double low, double high, double from, double to, double distance) {

  /** An axis that covers these values with a margin at both ends. */
  static Axis covering(double low, double high, double from, double to, int ticks) {
    double span = high > low ? high - low : Math.max(1, Math.abs(low));
    double room = 0.04 * span;
    return exactly(low - room, (high > low ? high : low) + room, from, to, ticks);
  }

  /** An axis that covers exactly these values. */
  static Axis exactly(double low, double high, double from, double to, int ticks) {
    double end = high > low ? high : low + 1;
    return new Axis(low, end, from, to, roundDistance((end - low) / ticks));
  }

  /** The pixel of a value. */
  double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  /** The pixel of a value, clipped to the axis. */
  double within(double value) {
    return at(Math.max(low, Math.min(high, value)));
  }

  /** The values of the ticks. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (double k = Math.ceil(low / distance - 1e-9); k * distance <= high + 1e-9 * distance; k++) {
      ticks.add(k * distance + 0.0);
    }
    return ticks;
  }

  /** A tick's label. */
  String label(double tick) {
    boolean thousands = Math.max(Math.abs(low), Math.abs(high)) >= 10_000 && distance >= 100;
    return thousands ? Numbers.steps(tick) : Numbers.tick(tick, distance);
  }

  /** The smallest of 1, 2, 5 times a power of ten that is not less than a distance. */
  private static double roundDistance(double distance) {
    double power = Math.pow(10, Math.floor(Math.log10(distance)));
    double rest = distance / power;
    return (rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= 5 ? 5 : 10) * power;
  }
}
