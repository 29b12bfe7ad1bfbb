package symphony.cli.replay;

import java.awt.image.BufferedImage;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * One self-contained HTML file that plays an episode (play, pause, step, any speed), with step,
 * reward, return and actions next to the picture and a curve of the rewards below it.
 */
public final class HtmlFilm implements Film {

  private static final String PAGE = "player.html";
  private static final String TITLE = "%TITLE%";
  private static final String RATE = "%RATE%";
  private static final String FRAMES = "%FRAMES%";
  private static final float QUALITY = 0.8f;

  private final BufferedWriter out;
  private final String tail;
  private boolean begun;

  /** Starts the file. */
  public HtmlFilm(Path file, String title, double framesPerSecond) throws IOException {
    String page =
        page()
            .replace(TITLE, escaped(title))
            .replace(RATE, String.format(Locale.ROOT, "%.3f", framesPerSecond));
    int frames = page.indexOf(FRAMES);
    tail = page.substring(frames + FRAMES.length());
    out = Files.newBufferedWriter(file);
    out.write(page, 0, frames);
  }

  private static String page() throws IOException {
    try (InputStream in = HtmlFilm.class.getResourceAsStream(PAGE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public void add(Frame frame) throws IOException {
    if (begun) {
      out.write(",\n");
    }
    begun = true;
    String action =
        Arrays.stream(frame.action())
            .mapToObj(a -> String.format(Locale.ROOT, "%.3f", a))
            .collect(Collectors.joining(","));
    out.write(
        String.format(
            Locale.ROOT,
            "{s:%d,r:%.4f,t:%.3f,a:[%s],i:\"%s\"}",
            frame.step(),
            frame.reward(),
            frame.total(),
            action,
            Base64.getEncoder().encodeToString(jpeg(frame.image()))));
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), settings);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    out.write(tail);
    out.close();
  }
}
