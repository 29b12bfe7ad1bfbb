package symphony.tf.catalogue;

import java.util.Arrays;
import java.util.Locale;

/**
 * A small picture of a function.
 *
 * @param across what the horizontal axis is
 * @param up what the vertical axis is
 * @param x where, ascending
 * @param y how much
 */
record Curve(String across, String up, double[] x, double[] y) {

  private static final int WIDTH = 320;
  private static final int HEIGHT = 160;
  private static final int LEFT = 46;
  private static final int RIGHT = 10;
  private static final int TOP = 12;
  private static final int BOTTOM = 30;

  /** A picture that needs nothing next to itself and reads on light and dark pages. */
  String svg() {
    double low = Math.min(0, Arrays.stream(y).min().orElseThrow());
    double high = Math.max(0, Arrays.stream(y).max().orElseThrow());
    if (high - low < 1e-9) {
      low -= 1;
      high += 1;
    }
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < x.length; i++) {
      path.append(i == 0 ? "M" : "L")
          .append(number(horizontal(x[i])))
          .append(' ')
          .append(number(vertical(y[i], low, high)));
    }
    String zero = number(vertical(0, low, high));
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d">
    <g font-family="sans-serif" font-size="10" fill="#888" stroke="none">
    <text x="%d" y="%s" text-anchor="end">%s</text>
    <text x="%d" y="%s" text-anchor="end">%s</text>
    <text x="%d" y="%d">%s</text>
    <text x="%d" y="%d" text-anchor="end">%s</text>
    <text x="%d" y="%d" text-anchor="middle">%s</text>
    <text x="%d" y="10">%s</text>
    </g>
    <path d="M%d %sH%d" stroke="#888" stroke-width="0.6" fill="none"/>
    <path d="%s" stroke="#2a78d6" stroke-width="1.6" fill="none" stroke-linejoin="round"/>
    </svg>
    """
        .formatted(
            WIDTH,
            HEIGHT,
            WIDTH,
            HEIGHT,
            LEFT - 4,
            number(vertical(high, low, high) + 8),
            label(high),
            LEFT - 4,
            number(vertical(low, low, high)),
            label(low),
            LEFT,
            HEIGHT - BOTTOM + 13,
            label(x[0]),
            WIDTH - RIGHT,
            HEIGHT - BOTTOM + 13,
            label(x[x.length - 1]),
            (LEFT + WIDTH - RIGHT) / 2,
            HEIGHT - 4,
            across,
            LEFT,
            up,
            LEFT,
            zero,
            WIDTH - RIGHT,
            path);
  }

  private double horizontal(double value) {
    double share = (value - x[0]) / (x[x.length - 1] - x[0]);
    return LEFT + share * (WIDTH - LEFT - RIGHT);
  }

  private static double vertical(double value, double low, double high) {
    return HEIGHT - BOTTOM - (value - low) / (high - low) * (HEIGHT - BOTTOM - TOP);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String label(double value) {
    return String.format(Locale.ROOT, "%.3g", value)
        .replaceAll("(\\.\\d*?)0+$", "$1")
        .replaceAll("\\.$", "");
  }
}
