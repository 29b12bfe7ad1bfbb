package symphony.envs.gymnasium;

import java.nio.ByteBuffer;
import java.util.Arrays;
import symphony.api.environment.EnvironmentException;

/**
 * A picture as Python gives it: three bytes a pixel, red, green, blue, row by row from the top.
 *
 * @param width pixels
 * @param height pixels
 * @param bytes all of them
 */
record Raster(int width, int height, byte[] bytes) {

  private static final int CHANNELS = 3;
  private static final int PAPER = 0xffffff;

  /** Takes it from a PICTURE frame. */
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
   * As large as fits into a frame of another size, in the middle, on white: {@code 0xRRGGBB}. Each
   * pixel is the mean of those that it stands for.
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

  /** Past the last of the old pixels that a new one stands for: one at least. */
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
