package symphony.envs.gymnasium;

import java.nio.ByteBuffer;
import java.util.Arrays;
import symphony.api.environment.EnvironmentException;

/**
 * A picture in Gymnasium's format: three bytes per pixel (red, green, blue), rows from top to
 * bottom.
 *
 * @param width width in pixels
 * @param height height in pixels
 * @param bytes the bytes of all pixels
 */
record Raster(int width, int height, byte[] bytes) {

  private static final int CHANNELS = 3;
  private static final int PAPER = 0xffffff;

  /** Reads a picture from a PICTURE frame. */
  static Raster read(ByteBuffer frame) {
    if (frame.get() == Call.FAILED) {
      throw new EnvironmentException("it cannot be drawn: " + Call.sentence(frame));
    }
    int width = frame.getInt();
    int height = frame.getInt();
    byte[] bytes = new byte[CHANNELS * width * height];
    frame.get(bytes);
    return new Raster(width, height, bytes);
  }

  /**
   * Scales the picture to fit into a frame of another size, centred on white, as {@code 0xRRGGBB}.
   * Each pixel is the mean of the pixels that it covers.
   */
  int[] fitted(int newWidth, int newHeight) {
    double scale = Math.min((double) newWidth / width, (double) newHeight / height);
    int across = Math.clamp(Math.round(width * scale), 1, newWidth);
    int down = Math.clamp(Math.round(height * scale), 1, newHeight);
    int left = (newWidth - across) / 2;
    int top = (newHeight - down) / 2;
    int[] frame = new int[newWidth * newHeight];
    Arrays.fill(frame, PAPER);
    for (int y = 0; y < down; y++) {
      for (int x = 0; x < across; x++) {
        frame[(top + y) * newWidth + left + x] =
            mean(
                x * width / across, end(x, width, across), y * height / down, end(y, height, down));
      }
    }
    return frame;
  }

  /** The index after the last old pixel that a new one covers; it covers at least one. */
  private static int end(int at, int old, int fresh) {
    return Math.max((at + 1) * old / fresh, at * old / fresh + 1);
  }

  private int mean(int fromX, int toX, int fromY, int toY) {
    int rgb = 0;
    for (int channel = 0; channel < CHANNELS; channel++) {
      int sum = 0;
      for (int y = fromY; y < toY; y++) {
        for (int x = fromX; x < toX; x++) {
          sum += bytes[CHANNELS * (y * width + x) + channel] & 0xff;
        }
      }
      rgb = rgb << 8 | sum / ((toX - fromX) * (toY - fromY));
    }
    return rgb;
  }
}
