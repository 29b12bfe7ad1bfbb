package symphony.api.environment;

import java.util.List;

/** An environment that can be drawn as a simple figure, without its engine's own renderer. */
public interface Drawable {

  /** The figure of the current state. */
  Picture picture();

  /**
   * A two-dimensional figure in the task's own units.
   *
   * @param left the left edge of the view
   * @param bottom the lower edge of the view
   * @param width of the view
   * @param height of the view
   * @param shapes from the back to the front
   */
  record Picture(double left, double bottom, double width, double height, List<Stroke> shapes) {}

  /**
   * A line, a polygon or a disc.
   *
   * @param points x0, y0, x1, y1, ...; one point is a disc
   * @param thickness of the line, or the disc's diameter, in the task's units
   * @param filled whether the points enclose an area
   * @param rgb its colour, {@code 0xRRGGBB}
   */
  record Stroke(double[] points, double thickness, boolean filled, int rgb) {}
}
