package symphony.api.plugin;

/**
 * An interval of real numbers, read from the usual notation: {@code [0, 1)}, {@code (0, inf)}.
 *
 * @param low lower end, possibly {@code -inf}
 * @param lowClosed whether {@code low} itself belongs to it
 * @param high upper end, possibly {@code inf}
 * @param highClosed whether {@code high} itself belongs to it
 */
public record Interval(double low, boolean lowClosed, double high, boolean highClosed) {

  /**
   * Reads the notation.
   *
   * @throws IllegalArgumentException if the text is not an interval
   */
  public static Interval parse(String text) {
    String s = text.strip();
    int comma = s.indexOf(',');
    if (s.length() < 5
        || comma < 0
        || "([".indexOf(s.charAt(0)) < 0
        || ")]".indexOf(s.charAt(s.length() - 1)) < 0) {
      throw new IllegalArgumentException("not an interval: " + text);
    }
    return new Interval(
        end(s.substring(1, comma)),
        s.charAt(0) == '[',
        end(s.substring(comma + 1, s.length() - 1)),
        s.charAt(s.length() - 1) == ']');
  }

  private static double end(String text) {
    return switch (text.strip()) {
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      case String number -> Double.parseDouble(number);
    };
  }

  /** Whether a value is inside; NaN never is. */
  public boolean contains(double value) {
    return (lowClosed ? value >= low : value > low) && (highClosed ? value <= high : value < high);
  }
}
