package symphony.report.chart;

import java.util.List;

/**
 * The style of one line: colour, dashes and marker, each of which identifies the line alone.
 *
 * @param index 0 for the base, then 1, 2, ...
 */
public record Style(int index) {

  private static final int COLOURS = 8;

  private static final List<String> DASHES =
      List.of("none", "7 3", "2 2.5", "9 3 2 3", "12 3", "4 2 1 2", "1 3", "10 2 2 2 2 2");

  private static final List<String> MARKERS =
      List.of(
          "M-3 -3H3V3H-3Z",
          "M0 -4L3.6 2.6H-3.6Z",
          "M-3.2 0A3.2 3.2 0 1 1 3.2 0A3.2 3.2 0 1 1 -3.2 0Z",
          "M0 -4.2L4.2 0L0 4.2L-4.2 0Z",
          "M0 4L3.6 -2.6H-3.6Z",
          "M-1.2 -4H1.2V-1.2H4V1.2H1.2V4H-1.2V1.2H-4V-1.2H-1.2Z",
          "M0 -4L1.2 -1.2L4 0L1.2 1.2L0 4L-1.2 1.2L-4 0L-1.2 -1.2Z",
          "M-4 -1.8H4V1.8H-4Z");

  /** The class in the style sheet that sets the colour. */
  public String colour() {
    return "c" + (index == 0 ? 0 : 1 + (index - 1) % (COLOURS - 1));
  }

  String dash() {
    return DASHES.get((index + (index - 1) / (COLOURS - 1)) % DASHES.size());
  }

  /** The outline of the marker around the origin. */
  String marker() {
    return MARKERS.get((index + 3 * ((index - 1) / (COLOURS - 1))) % MARKERS.size());
  }

  /** Draws a marker at a point. */
  void mark(Markup svg, double x, double y) {
    svg.shape(
        "path",
        "class",
        "marker " + colour(),
        "transform",
        "translate(" + Numbers.coordinate(x) + " " + Numbers.coordinate(y) + ")",
        "d",
        marker());
  }

  /** Draws a small marker at a point, for a single run. */
  void dot(Markup svg, double x, double y) {
    svg.shape(
        "path",
        "class",
        "dot " + colour(),
        "transform",
        "translate(" + Numbers.coordinate(x) + " " + Numbers.coordinate(y) + ") scale(.7)",
        "d",
        marker());
  }

  /** A short segment of the line with its marker, for legends. */
  public Markup swatch() {
    Markup svg = new Markup();
    svg.open(
        "svg",
        "class",
        "swatch",
        "viewBox",
        "0 0 34 12",
        "width",
        34,
        "height",
        12,
        "aria-hidden",
        "true");
    svg.shape("path", "class", "line " + colour(), "stroke-dasharray", dash(), "d", "M1 6H33");
    mark(svg, 17, 6);
    return svg.close();
  }
}
