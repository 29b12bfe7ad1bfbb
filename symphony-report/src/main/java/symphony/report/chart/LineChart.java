package symphony.report.chart;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Lines with bands over a common axis, thin lines of single runs behind them, and dotted levels.
 *
 * @param title the alternative text
 * @param xLabel name and unit of the horizontal axis
 * @param yLabel name and unit of the vertical axis
 * @param lines the lines, drawn in order
 * @param unfinished runs that have not ended and belong to no line, drawn in grey behind the lines
 * @param levels horizontal levels by label
 * @param range lowest and highest value of the vertical axis
 */
public record LineChart(
    String title,
    String xLabel,
    String yLabel,
    List<Line> lines,
    List<Path> unfinished,
    Map<String, Double> levels,
    Range range) {

  private static final double LEFT = 58;
  private static final double RIGHT = 14;
  private static final double TOP = 26;
  private static final double BOTTOM = 42;
  private static final int MARKERS = 6;

  /** Charts narrower than this show levels without labels. */
  private static final double ROOM_FOR_LABELS = 400;

  /** A chart without unfinished runs. */
  public LineChart(
      String title,
      String xLabel,
      String yLabel,
      List<Line> lines,
      Map<String, Double> levels,
      Range range) {
    this(title, xLabel, yLabel, lines, List.of(), levels, range);
  }

  /**
   * A run that has not ended.
   *
   * @param x horizontal values, ascending
   * @param y its values
   */
  public record Path(double[] x, double[] y) {}

  /**
   * One line.
   *
   * @param name its name in the alternative text
   * @param style colour, dashes, marker
   * @param x horizontal values, ascending
   * @param y the line itself
   * @param low lower edge of its band
   * @param high upper edge of its band
   * @param thin single runs behind it, each with the same horizontal values
   */
  public record Line(
      String name,
      Style style,
      double[] x,
      double[] y,
      double[] low,
      double[] high,
      List<double[]> thin) {

    /** Its first and last value as text. */
    private String words() {
      int last = x.length - 1;
      return x.length == 0
          ? name + " without points"
          : "%s from %s at %s to %s [%s, %s] at %s"
              .formatted(
                  name,
                  Numbers.value(y[0]),
                  place(x[0]),
                  Numbers.value(y[last]),
                  Numbers.value(low[last]),
                  Numbers.value(high[last]),
                  place(x[last]));
    }

    private static String place(double x) {
      return x == Math.rint(x) ? Numbers.count((long) x) : Numbers.value(x);
    }
  }

  /**
   * Ends of the vertical axis.
   *
   * @param low lower end
   * @param high upper end
   */
  public record Range(double low, double high) {

    /** The range that covers all bands, lines and thin lines. */
    public static Range of(List<Line> lines) {
      return of(lines, List.of());
    }

    /** The range that covers all bands, lines, thin lines and unfinished runs. */
    public static Range of(List<Line> lines, List<Path> unfinished) {
      double[] all =
          DoubleStream.concat(
                  values(lines), unfinished.stream().flatMapToDouble(p -> DoubleStream.of(p.y)))
              .toArray();
      return new Range(DoubleStream.of(all).min().orElse(0), DoubleStream.of(all).max().orElse(1));
    }

    /** This range, extended to contain some values. */
    public Range including(Collection<Double> values) {
      double lowest = low;
      double highest = high;
      for (double value : values) {
        lowest = Math.min(lowest, value);
        highest = Math.max(highest, value);
      }
      return new Range(lowest, highest);
    }

    private static DoubleStream values(List<Line> lines) {
      return lines.stream()
          .flatMapToDouble(
              line ->
                  DoubleStream.concat(
                      DoubleStream.concat(DoubleStream.of(line.low), DoubleStream.of(line.high)),
                      line.thin.stream().flatMapToDouble(DoubleStream::of)));
    }
  }

  /** Draws the chart at a size in pixels. */
  public Markup draw(double width, double height) {
    double[] xs =
        Stream.concat(lines.stream().map(Line::x), unfinished.stream().map(Path::x))
            .flatMapToDouble(DoubleStream::of)
            .toArray();
    Axis x =
        Axis.exactly(
            DoubleStream.of(xs).min().orElse(0),
            DoubleStream.of(xs).max().orElse(1),
            LEFT,
            width - RIGHT,
            width > 500 ? 8 : 4);
    Axis y = Axis.covering(range.low, range.high, height - BOTTOM, TOP, height > 280 ? 6 : 4);
    Markup svg = PlotFrame.open(alternative(), width, height);
    PlotFrame.axes(svg, x, y, xLabel, yLabel);
    levels.forEach((label, level) -> level(svg, x, y, label, level));
    unfinished.forEach(run -> svg.shape("path", "class", "unfinished", "d", path(run, x, y)));
    lines.forEach(line -> line.thin.forEach(run -> path(svg, line, run, "thin", x, y)));
    lines.forEach(line -> band(svg, line, x, y));
    for (int i = 0; i < lines.size(); i++) {
      path(svg, lines.get(i), lines.get(i).y, "line", x, y);
      markers(svg, lines.get(i), x, y, i / (double) lines.size());
    }
    return svg.close();
  }

  private String alternative() {
    Stream<String> grey =
        unfinished.isEmpty() ? Stream.of() : Stream.of(unfinished.size() + " unfinished in grey");
    return title
        + ": "
        + Stream.concat(lines.stream().map(Line::words), grey).collect(Collectors.joining("; "))
        + ".";
  }

  private static void level(Markup svg, Axis x, Axis y, String label, double level) {
    if (level < y.low() || level > y.high()) {
      return;
    }
    svg.shape(
        "path",
        "class",
        "level",
        "d",
        "M" + point(x.from(), y.at(level)) + "H" + Numbers.coordinate(x.to()));
    if (x.to() - x.from() > ROOM_FOR_LABELS) {
      svg.element("text", label, "class", "level-label", "x", x.from() + 6, "y", y.at(level) - 4);
    }
  }

  private static void path(Markup svg, Line line, double[] values, String kind, Axis x, Axis y) {
    String d = path(new Path(line.x, values), x, y);
    String dash = kind.equals("thin") ? "none" : line.style.dash();
    svg.shape("path", "class", kind + " " + line.style.colour(), "stroke-dasharray", dash, "d", d);
  }

  private static String path(Path run, Axis x, Axis y) {
    StringBuilder d = new StringBuilder();
    for (int i = 0; i < run.y.length; i++) {
      d.append(i == 0 ? 'M' : 'L').append(point(x.at(run.x[i]), y.within(run.y[i])));
    }
    return d.toString();
  }

  /**
   * Draws a band. Its edges have the line's dashes, so that overlapping bands can be distinguished.
   */
  private static void band(Markup svg, Line line, Axis x, Axis y) {
    StringBuilder d = new StringBuilder();
    for (int i = 0; i < line.x.length; i++) {
      d.append(i == 0 ? 'M' : 'L').append(point(x.at(line.x[i]), y.within(line.high[i])));
    }
    for (int i = line.x.length - 1; i >= 0; i--) {
      d.append('L').append(point(x.at(line.x[i]), y.within(line.low[i])));
    }
    svg.shape("path", "class", "band " + line.style.colour(), "d", d.append('Z'));
    if (!Arrays.equals(line.low, line.high)) {
      path(svg, line, line.low, "edge", x, y);
      path(svg, line, line.high, "edge", x, y);
    }
  }

  /**
   * Draws a few markers along a line, shifted so that markers of different lines rarely overlap.
   */
  private static void markers(Markup svg, Line line, Axis x, Axis y, double shift) {
    int n = line.x.length;
    int count = Math.min(MARKERS, n);
    for (int k = 0; k < count; k++) {
      int i = (int) Math.min(n - 1, Math.round((k + 0.15 + 0.7 * shift) / count * (n - 1)));
      line.style.mark(svg, x.at(line.x[i]), y.within(line.y[i]));
    }
  }

  private static String point(double x, double y) {
    return Numbers.coordinate(x) + " " + Numbers.coordinate(y);
  }
}
