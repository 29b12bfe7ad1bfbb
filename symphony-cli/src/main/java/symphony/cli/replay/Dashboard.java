package symphony.cli.replay;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Locale;

/** Draws step, reward, return and a bar for each action next to a frame's picture. */
final class Dashboard {

  private static final int PANEL = 170;
  private static final int MARGIN = 14;
  private static final int LINE = 20;
  private static final int TEXT_LINES = 4;
  private static final int WIDEST_BAR = 18;

  private static final Color PAPER = new Color(0xffffff);
  private static final Color INK = new Color(0x24292f);
  private static final Color TRACK = new Color(0xeaeef2);
  private static final Color FORWARD = new Color(0x2f81f7);
  private static final Color BACKWARD = new Color(0xdb6d28);
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);

  private final String title;
  private boolean letters = true;

  Dashboard(String title) {
    this.title = title;
  }

  /** The total width for a picture's width. */
  static int width(int pictureWidth) {
    return pictureWidth + PANEL;
  }

  /** The picture with its panel; width and height are even, as video encoders require. */
  BufferedImage compose(Frame frame) {
    BufferedImage picture = frame.image();
    int height = picture.getHeight();
    BufferedImage image =
        new BufferedImage(width(picture.getWidth()), height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, image.getWidth(), height);
    graphics.drawImage(picture, 0, 0, null);
    graphics.translate(picture.getWidth() + MARGIN, MARGIN);
    write(graphics, frame);
    bars(graphics, frame.action(), height - 2 * MARGIN);
    graphics.dispose();
    return image;
  }

  private void write(Graphics2D graphics, Frame frame) {
    text(graphics, 0, title);
    text(graphics, 1, "step " + frame.step());
    text(graphics, 2, String.format(Locale.ROOT, "reward %.2f", frame.reward()));
    text(graphics, 3, String.format(Locale.ROOT, "return %.1f", frame.total()));
  }

  /** Draws text; on a machine without fonts, bars have no labels. */
  private void text(Graphics2D graphics, int line, String words) {
    if (!letters) {
      return;
    }
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setFont(FONT);
      double width = graphics.getFontMetrics().stringWidth(words);
      double room = PANEL - 2 * MARGIN;
      if (width > room) {
        graphics.setFont(FONT.deriveFont((float) (FONT.getSize() * room / width)));
      }
      graphics.setColor(INK);
      graphics.drawString(words, 0, LINE * line + FONT.getSize());
    } catch (RuntimeException | InternalError | LinkageError e) {
      letters = false;
    }
  }

  private static void bars(Graphics2D graphics, double[] action, int height) {
    int top = LINE * TEXT_LINES + MARGIN;
    int width = PANEL - 2 * MARGIN;
    int pitch = Math.min(WIDEST_BAR, (height - top) / action.length);
    for (int i = 0; i < action.length; i++) {
      int y = top + i * pitch;
      int thick = Math.max(1, pitch - 3);
      int length = (int) Math.round(Math.abs(action[i]) * width / 2);
      graphics.setColor(TRACK);
      graphics.fillRect(0, y, width, thick);
      graphics.setColor(action[i] < 0 ? BACKWARD : FORWARD);
      graphics.fillRect(action[i] < 0 ? width / 2 - length : width / 2, y, length, thick);
    }
    graphics.setColor(INK);
    graphics.drawLine(width / 2, top - 2, width / 2, top + action.length * pitch);
  }
}
