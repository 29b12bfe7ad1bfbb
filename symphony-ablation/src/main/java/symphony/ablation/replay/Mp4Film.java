package symphony.ablation.replay;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An MP4 (H.264) by an installed ffmpeg, with the dashboard beside each picture. */
public final class Mp4Film implements Film {

  private static final int CHANNELS = 3;

  private final Path file;
  private final Dashboard dashboard;
  private final double framesPerSecond;
  private Process ffmpeg;
  private OutputStream pixels;

  /** Prepares the file; ffmpeg starts with the first frame, whose size it must know. */
  public Mp4Film(Path file, String title, double framesPerSecond) {
    this.file = file;
    this.dashboard = new Dashboard(title);
    this.framesPerSecond = framesPerSecond;
  }

  /** Whether ffmpeg is installed. */
  public static boolean possible() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ffmpeg")));
  }

  @Override
  public void add(Frame frame) throws IOException {
    BufferedImage image = dashboard.compose(frame);
    if (ffmpeg == null) {
      start(image.getWidth(), image.getHeight());
    }
    int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    byte[] bytes = new byte[CHANNELS * rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      bytes[CHANNELS * i] = (byte) (rgb[i] >> 16);
      bytes[CHANNELS * i + 1] = (byte) (rgb[i] >> 8);
      bytes[CHANNELS * i + 2] = (byte) rgb[i];
    }
    pixels.write(bytes);
  }

  private void start(int width, int height) throws IOException {
    List<String> command =
        List.of(
            "ffmpeg", "-y", "-loglevel", "error",
            "-f", "rawvideo", "-pix_fmt", "rgb24",
            "-s", width + "x" + height,
            "-r", String.format(Locale.ROOT, "%.3f", framesPerSecond),
            "-i", "-",
            "-pix_fmt", "yuv420p",
            file.toString());
    ffmpeg =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    pixels = ffmpeg.getOutputStream();
  }

  @Override
  public void close() throws IOException {
    if (ffmpeg == null) {
      return;
    }
    pixels.close();
    try {
      int status = ffmpeg.waitFor();
      if (status != 0) {
        throw new IOException("ffmpeg ended with status " + status);
      }
    } catch (InterruptedException e) {
      ffmpeg.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
