package symphony.report.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import symphony.report.statistics.Estimate;

/**
 * Estimates with their intervals, one row each: a forest plot, or a table of scores with a dot for
 * every seed.
 *
 * @param title what a reader who cannot see it is told
 * @param label name and unit of the axis
 * @param rows the rows, from above
 * @param reference a vertical line, such as at no difference
 * @param margin half-width of the shaded range around the reference; NaN for none
 */
public record IntervalChart(
    String title, String label, List<Row> rows, Optional<Double> reference, double margin) {

  private static final double ROW = 46;

  /** What a row grows by where name and words do not fit side by side. */
  private static final double LINE = 17;

  /** The width of a letter of a name, which is bold, and of words. */
  private static final double NAME_LETTER = 7.6;

  private static final double WORD_LETTER = 6.8;
  private static final double TOP = 8;
  private static final double BOTTOM = 44;
  private static final double SIDE = 12;

  /**
   * One row.
   *
   * @param name what the row is about
   * @param style colour and marker
   * @param outer the estimate and its wider interval
   * @param inner a narrower interval, drawn thicker
   * @param dots single values behind it
   * @param words what stands at the row's end
   */
  public record Row(
      String name,
      Style style,
      Estimate outer,
      Optional<Estimate> inner,
      double[] dots,
      String words) {}

  /** Draws the chart at a width in pixels; its height follows from the rows. */
  public Markup draw(double width) {
    double line = crowded(width) ? LINE : 0;
    double height = TOP + rows.size() * (ROW + line) + BOTTOM;
    double floor = height - BOTTOM;
    Axis x =
        Axis.covering(
            values().min().orElse(0),
            values().max().orElse(1),
            SIDE,
            width - SIDE,
            width > 500 ? 8 : 4);
    Markup svg = PlotFrame.open(title, width, height);
    reference.ifPresent(at -> reference(svg, x, at, floor));
    for (int i = 0; i < rows.size(); i++) {
      row(svg, x, rows.get(i), TOP + i * (ROW + line), line, width);
    }
    PlotFrame.horizontal(svg, x, floor, label);
    return svg.close();
  }

  private boolean crowded(double width) {
    return rows.stream()
        .anyMatch(
            row ->
                3 * SIDE + NAME_LETTER * row.name.length() + WORD_LETTER * row.words.length()
                    > width);
  }

  private DoubleStream values() {
    DoubleStream rowValues =
        rows.stream()
            .flatMapToDouble(
                row ->
                    DoubleStream.concat(
                        DoubleStream.of(row.outer.low(), row.outer.high()),
                        DoubleStream.of(row.dots)));
    double around = Double.isNaN(margin) ? 0 : margin;
    DoubleStream marked =
        reference.map(at -> DoubleStream.of(at - around, at + around)).orElse(DoubleStream.empty());
    return DoubleStream.concat(rowValues, marked);
  }

  private void reference(Markup svg, Axis x, double at, double floor) {
    if (!Double.isNaN(margin)) {
      svg.shape(
          "rect",
          "class",
          "margin",
          "x",
          x.at(at - margin),
          "y",
          TOP,
          "width",
          x.at(at + margin) - x.at(at - margin),
          "height",
          floor - TOP);
    }
    svg.shape(
        "path",
        "class",
        "zero",
        "d",
        "M"
            + Numbers.coordinate(x.at(at))
            + " "
            + Numbers.coordinate(TOP)
            + "V"
            + Numbers.coordinate(floor));
  }

  private static void row(Markup svg, Axis x, Row row, double top, double line, double width) {
    double y = top + 31 + line;
    svg.element("text", row.name, "class", "row", "x", SIDE, "y", top + 15);
    svg.element(
        "text",
        row.words,
        "class",
        "words",
        "x",
        width - SIDE,
        "y",
        top + 15 + line,
        "text-anchor",
        "end");
    String colour = row.style.colour();
    for (int i = 0; i < row.dots.length; i++) {
      svg.shape(
          "circle",
          "class",
          "dot " + colour,
          "cx",
          x.at(row.dots[i]),
          "cy",
          y + (i % 3 - 1) * 3.0,
          "r",
          2.4);
    }
    span(svg, "whisker " + colour, x, row.outer, y);
    row.inner.ifPresent(inner -> span(svg, "beam " + colour, x, inner, y));
    row.style.mark(svg, x.at(row.outer.value()), y);
  }

  private static void span(Markup svg, String kind, Axis x, Estimate e, double y) {
    svg.shape(
        "path",
        "class",
        kind,
        "d",
        "M"
            + Numbers.coordinate(x.at(e.low()))
            + " "
            + Numbers.coordinate(y)
            + "H"
            + Numbers.coordinate(x.at(e.high())));
  }
}
