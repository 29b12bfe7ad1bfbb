package symphony.report.chart;

/** Draws what all charts have in common: the SVG element, axes and grid. */
final class PlotFrame {

  private PlotFrame() {}

  static Markup open(String title, double width, double height) {
    Markup svg = new Markup();
    svg.open(
        "svg",
        "class",
        "chart",
        "viewBox",
        "0 0 " + Numbers.coordinate(width) + " " + Numbers.coordinate(height),
        "role",
        "img",
        "aria-label",
        title);
    return svg;
  }

  /** Draws both axes: a light grid, labels of ticks, the name of each axis with its unit. */
  static void axes(Markup svg, Axis x, Axis y, String xLabel, String yLabel) {
    for (double tick : y.ticks()) {
      svg.shape(
          "path",
          "class",
          "grid",
          "d",
          "M"
              + Numbers.coordinate(x.from())
              + " "
              + Numbers.coordinate(y.at(tick))
              + "H"
              + Numbers.coordinate(x.to()));
      svg.element(
          "text",
          y.label(tick),
          "class",
          "tick",
          "x",
          x.from() - 7,
          "y",
          y.at(tick) + 4,
          "text-anchor",
          "end");
    }
    horizontal(svg, x, y.from(), xLabel);
    svg.element("text", yLabel, "class", "axis", "x", 4, "y", y.to() - 12);
  }

  /** Draws a horizontal axis at a height. */
  static void horizontal(Markup svg, Axis x, double height, String label) {
    svg.shape(
        "path",
        "class",
        "rule",
        "d",
        "M"
            + Numbers.coordinate(x.from())
            + " "
            + Numbers.coordinate(height)
            + "H"
            + Numbers.coordinate(x.to()));
    for (double tick : x.ticks()) {
      svg.shape(
          "path",
          "class",
          "rule",
          "d",
          "M" + Numbers.coordinate(x.at(tick)) + " " + Numbers.coordinate(height) + "v4");
      svg.element(
          "text",
          x.label(tick),
          "class",
          "tick",
          "x",
          x.at(tick),
          "y",
          height + 17,
          "text-anchor",
          "middle");
    }
    svg.element(
        "text",
        label,
        "class",
        "axis",
        "x",
        (x.from() + x.to()) / 2,
        "y",
        height + 35,
        "text-anchor",
        "middle");
  }
}
