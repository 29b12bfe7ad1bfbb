package symphony.cli.replay;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * An MP4 (H.264) written by an installed ffmpeg, with the dashboard next to each picture. If ffmpeg
 * fails, this film is left out with a message; other films are not affected.
 */
public final class Mp4Film implements Film {

  private static final int CHANNELS = 3;

  private final Path file;
  private final Dashboard dashboard;
  private final double framesPerSecond;
  private final String program;
  private final Consumer<String> complaints;
  private Process ffmpeg;
  private OutputStream pixels;
  private boolean abandoned;

  /**
   * Prepares the file; ffmpeg starts with the first frame, because it needs the frame's size.
   *
   * @param complaints receives the reason if ffmpeg fails and no file is written
   */
  public Mp4Film(Path file, String title, double framesPerSecond, Consumer<String> complaints) {
    this("ffmpeg", file, title, framesPerSecond, complaints);
  }

  Mp4Film(
      String program,
      Path file,
      String title,
      double framesPerSecond,
      Consumer<String> complaints) {
    this.program = program;
    this.complaints = complaints;
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
  public void add(Frame frame) {
    if (abandoned) {
      return;
    }
    try {
      write(dashboard.compose(frame));
    } catch (IOException e) {
      giveUp(e.getMessage());
    }
  }

  private void write(BufferedImage image) throws IOException {
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
            program,
            "-y",
            "-loglevel",
            "error",
            "-f",
            "rawvideo",
            "-pix_fmt",
            "rgb24",
            "-s",
            width + "x" + height,
            "-r",
            String.format(Locale.ROOT, "%.3f", framesPerSecond),
            "-i",
            "-",
            "-pix_fmt",
            "yuv420p",
            file.toString());
    ffmpeg =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    pixels = ffmpeg.getOutputStream();
  }

  private void giveUp(String why) {
    abandoned = true;
    complaints.accept("%s is not written: %s.".formatted(file.getFileName(), why));
  }

  @Override
  public void close() throws IOException {
    if (ffmpeg != null) {
      finish();
    }
    if (abandoned) {
      Files.deleteIfExists(file);
    }
  }

  private void finish() {
    try {
      pixels.close();
      int status = ffmpeg.waitFor();
      if (status != 0 && !abandoned) {
        giveUp("ffmpeg ended with status " + status);
      }
    } catch (IOException e) {
      ffmpeg.destroy();
      giveUp(e.getMessage());
    } catch (InterruptedException e) {
      ffmpeg.destroy();
      giveUp("interrupted");
      Thread.currentThread().interrupt();
    }
  }
}
