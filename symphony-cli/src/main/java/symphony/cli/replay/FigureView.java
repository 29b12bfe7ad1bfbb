package symphony.cli.replay;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import symphony.api.environment.Drawable;
import symphony.api.environment.Drawable.Picture;
import symphony.api.environment.Drawable.Stroke;

/**
 * A view that draws the environment's own figure with Java2D; it needs neither a display nor a GPU.
 */
record FigureView(Drawable drawable, int width, int height) implements View {

  private static final Color PAPER = new Color(0xf6f8fa);

  @Override
  public String kind() {
    return "a figure";
  }

  @Override
  public BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    Picture picture = drawable.picture();
    graphics.transform(fit(picture));
    picture.shapes().forEach(stroke -> paint(graphics, stroke));
    graphics.dispose();
    return image;
  }

  /**
   * The transform that centres the view at the largest size that fits, with the y axis pointing up.
   */
  private AffineTransform fit(Picture picture) {
    double scale = Math.min(width / picture.width(), height / picture.height());
    AffineTransform transform = new AffineTransform();
    transform.translate(width / 2.0, height / 2.0);
    transform.scale(scale, -scale);
    transform.translate(
        -(picture.left() + picture.width() / 2), -(picture.bottom() + picture.height() / 2));
    return transform;
  }

  private static void paint(Graphics2D graphics, Stroke stroke) {
    graphics.setColor(new Color(stroke.rgb()));
    double[] points = stroke.points();
    if (points.length == 2) {
      double size = stroke.thickness();
      graphics.fill(new Ellipse2D.Double(points[0] - size / 2, points[1] - size / 2, size, size));
    } else if (stroke.filled()) {
      graphics.fill(path(points, true));
    } else {
      graphics.setStroke(
          new BasicStroke(
              (float) stroke.thickness(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      graphics.draw(path(points, false));
    }
  }

  private static Path2D path(double[] points, boolean closed) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    if (closed) {
      path.closePath();
    }
    return path;
  }
}
