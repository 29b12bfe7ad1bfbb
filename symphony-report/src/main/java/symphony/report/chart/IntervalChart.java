package symphony.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import symphony.report.statistics.Estimate;

/**
 * Estimates with their intervals, one row each: a forest plot, or a table of scores with a dot for
 * every seed.
 *
 * @param title the start of the alternative text; the values follow it
 * @param label name and unit of the axis
 * @param rows the rows, top to bottom
 * @param reference value of a vertical line, such as 0 for no difference
 * @param margin half-width of the shaded range around the reference; NaN for none
 * @param range ends of the axis
 */
public record IntervalChart(
    String title,
    String label,
    List<Row> rows,
    Optional<Double> reference,
    double margin,
    LineChart.Range range) {

  /** Charts with more rows than this have narrower rows, if the width allows it. */
  private static final int MOST_ROOMY_ROWS = 16;

  /** The largest number of rows that fits on a printed page. */
  private static final int MOST_ROWS = 34;

  private static final double ROW = 46;
  private static final double TIGHT_ROW = 21;

  /** The smallest width of the plot between two columns of text, in pixels. */
  private static final double NARROWEST = 220;

  /** Extra height of a row whose name and text do not fit on one line, in pixels. */
  private static final double LINE = 17;

  /** The width of a letter in a name, which is bold, and in other text, in pixels. */
  private static final double NAME_LETTER = 7.6;

  private static final double WORD_LETTER = 6.8;
  private static final double TOP = 8;
  private static final double BOTTOM = 44;
  private static final double SIDE = 12;

  /**
   * One row.
   *
   * @param name the row's name
   * @param style colour and marker
   * @param outer the estimate and its wider interval
   * @param inner a narrower interval, drawn thicker
   * @param dots single values, drawn behind the interval
   * @param words text at the end of the row
   */
  public record Row(
      String name,
      Style style,
      Estimate outer,
      Optional<Estimate> inner,
      double[] dots,
      String words) {}

  /** A chart whose axis covers all of its rows. */
  public IntervalChart(
      String title, String label, List<Row> rows, Optional<Double> reference, double margin) {
    this(title, label, rows, reference, margin, covering(rows, reference, margin));
  }

  /** Divides the rows among charts that each fit on a printed page and share one axis. */
  public List<IntervalChart> parts() {
    List<IntervalChart> parts = new ArrayList<>();
    int count = (rows.size() + MOST_ROWS - 1) / MOST_ROWS;
    for (int part = 0; part < count; part++) {
      List<Row> some = rows.subList(part * rows.size() / count, (part + 1) * rows.size() / count);
      parts.add(new IntervalChart(title, label, some, reference, margin, range));
    }
    return parts;
  }

  private record Layout(double row, double line, double from, double to, boolean tight) {}

  /** Draws the chart at a width in pixels; its height depends on the rows. */
  public Markup draw(double width) {
    Layout layout = layout(width);
    double height = TOP + rows.size() * (layout.row + layout.line) + BOTTOM;
    double floor = height - BOTTOM;
    int ticks = layout.to - layout.from > 500 ? 8 : 5;
    Axis x = Axis.covering(range.low(), range.high(), layout.from, layout.to, ticks);
    Markup svg = PlotFrame.open(alternative(), width, height);
    reference.ifPresent(at -> reference(svg, x, at, floor));
    for (int i = 0; i < rows.size(); i++) {
      double top = TOP + i * (layout.row + layout.line);
      text(svg, rows.get(i), top, layout, width);
      marks(svg, x, rows.get(i), layout.tight ? top + TIGHT_ROW / 2 : top + 31 + layout.line);
    }
    PlotFrame.horizontal(svg, x, floor, label);
    return svg.close();
  }

  private Layout layout(double width) {
    double names = NAME_LETTER * rows.stream().mapToInt(r -> r.name.length()).max().orElse(0);
    double words = WORD_LETTER * rows.stream().mapToInt(r -> r.words.length()).max().orElse(0);
    double from = 2 * SIDE + names;
    double to = width - 2 * SIDE - words;
    if (rows.size() > MOST_ROOMY_ROWS && to - from >= NARROWEST) {
      return new Layout(TIGHT_ROW, 0, from, to, true);
    }
    return new Layout(ROW, crowded(width) ? LINE : 0, SIDE, width - SIDE, false);
  }

  private boolean crowded(double width) {
    return rows.stream()
        .anyMatch(
            row ->
                3 * SIDE + NAME_LETTER * row.name.length() + WORD_LETTER * row.words.length()
                    > width);
  }

  private String alternative() {
    return rows.stream()
        .map(row -> row.name + " " + row.words)
        .collect(Collectors.joining("; ", title + ": ", "."));
  }

  private static LineChart.Range covering(
      List<Row> rows, Optional<Double> reference, double margin) {
    double[] all =
        DoubleStream.concat(
                rows.stream().flatMapToDouble(IntervalChart::values), marked(reference, margin))
            .toArray();
    return new LineChart.Range(
        DoubleStream.of(all).min().orElse(0), DoubleStream.of(all).max().orElse(1));
  }

  private static DoubleStream values(Row row) {
    return DoubleStream.concat(
        DoubleStream.of(row.outer.low(), row.outer.high()), DoubleStream.of(row.dots));
  }

  private static DoubleStream marked(Optional<Double> reference, double margin) {
    double around = Double.isNaN(margin) ? 0 : margin;
    return reference
        .map(at -> DoubleStream.of(at - around, at + around))
        .orElse(DoubleStream.empty());
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

  private static void text(Markup svg, Row row, double top, Layout layout, double width) {
    svg.element("text", row.name, "class", "row", "x", SIDE, "y", top + 15);
    svg.element(
        "text",
        row.words,
        "class",
        "words",
        "x",
        width - SIDE,
        "y",
        top + 15 + layout.line,
        "text-anchor",
        "end");
  }

  private static void marks(Markup svg, Axis x, Row row, double y) {
    String colour = row.style.colour();
    for (int i = 0; i < row.dots.length; i++) {
      row.style.dot(svg, x.at(row.dots[i]), y + (i % 3 - 1) * 3.0);
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
