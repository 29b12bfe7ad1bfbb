package symphony.cli.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.api.UserException;
import symphony.api.random.CounterRandom;

class ReplayTest {

  private static final int SIZE = 100;

  private final Swing swing = new Swing();

  @Test
  void showsTheStartEveryNthStepAndTheEnd() throws IOException {
    List<Frame> frames = new ArrayList<>();
    Replay.Result result = play(3, 100, List.of(collect(frames)));
    assertEquals(new Replay.Result(10, 20, true), result);
    assertEquals(List.of(0, 3, 6, 9, 10), frames.stream().map(Frame::step).toList());
    assertEquals(18, frames.get(3).total());
    assertArrayEquals(new double[] {1, -0.5}, frames.get(3).action());
  }

  @Test
  void stopsAtTheLimitThatTheCallerSets() throws IOException {
    List<Frame> frames = new ArrayList<>();
    assertEquals(new Replay.Result(4, 8, false), play(1, 4, List.of(collect(frames))));
    assertEquals(5, frames.size());
  }

  @Test
  void drawsTheFigureAtItsPosition() {
    View view = View.open(swing, View.Choice.AUTO, SIZE, SIZE);
    assertEquals("a figure", view.kind());
    double[] observation = new double[1];
    swing.reset(new CounterRandom(0), observation);
    assertEquals(0xff0000, view.image().getRGB(50, 50) & 0xffffff);
    for (int i = 0; i < 5; i++) {
      swing.step(new double[] {2, 0}, observation);
    }
    BufferedImage moved = view.image();
    assertEquals(0xff0000, moved.getRGB(75, 50) & 0xffffff);
    assertEquals(0xf6f8fa, moved.getRGB(50, 50) & 0xffffff);
    assertThrows(UserException.class, () -> View.open(swing, View.Choice.ENGINE, SIZE, SIZE));
  }

  @Test
  void writesALoopingGifWithTheDashboardNextToEachPicture(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("swing.gif");
    try (Film gif = new GifFilm(file, "Swing", 25)) {
      play(1, 100, List.of(gif));
    }
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      assertEquals(11, reader.getNumImages(true));
      assertEquals(Dashboard.width(SIZE), reader.read(10).getWidth());
    }
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertTrue(bytes.contains("NETSCAPE2.0"), "it loops");
  }

  @Test
  void writesOneSelfContainedPage(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("swing.html");
    try (Film html = new HtmlFilm(file, "Swing & <more>", 20)) {
      play(5, 100, List.of(html));
    }
    String page = Files.readString(file);
    assertTrue(page.contains("<title>Swing &amp; &lt;more&gt;</title>"));
    assertTrue(page.contains("const rate = 20.000;"));
    assertTrue(page.contains("{s:10,r:2.0000,t:20.000,a:[1.000,-0.500],i:\""));
    assertTrue(!page.contains("http"), "no address");
    assertTrue(page.stripTrailing().endsWith("</html>"));
  }

  @Test
  void writesAnMp4AsLongAsTheEpisode(@TempDir Path folder) throws Exception {
    Assumptions.assumeTrue(Mp4Film.possible(), "ffmpeg is not installed");
    Path file = folder.resolve("swing.mp4");
    try (Film mp4 = new Mp4Film(file, "Swing", 25, Assertions::fail)) {
      play(1, 100, List.of(mp4));
    }
    Process probe =
        new ProcessBuilder(
                "ffprobe",
                "-v",
                "error",
                "-count_frames",
                "-of",
                "csv=p=0",
                "-show_entries",
                "stream=codec_name,width,height,nb_read_frames",
                file.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader said = probe.inputReader()) {
      assertEquals("h264," + Dashboard.width(SIZE) + "," + SIZE + ",11", said.readLine());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "no-such-program"})
  void omitsTheMp4IfFfmpegFails(String program, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("swing.mp4");
    List<Frame> frames = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    try (Film mp4 = new Mp4Film(program, file, "Swing", 25, complaints::add)) {
      play(1, 100, List.of(mp4, collect(frames)));
    }
    assertEquals(11, frames.size(), "the other films continue");
    assertFalse(Files.exists(file));
    assertEquals(1, complaints.size(), "said once: " + complaints);
    assertTrue(complaints.getFirst().startsWith(file.getFileName() + " is not written: "));
  }

  private Replay.Result play(int every, int limit, List<Film> films) throws IOException {
    View view = View.open(swing, View.Choice.AUTO, SIZE, SIZE);
    Policy policy =
        (observation, action) -> {
          action[0] = 2;
          action[1] = -1;
        };
    return new Replay(swing, policy, view)
        .play(new CounterRandom(0), every, limit, films, step -> {});
  }

  private static Film collect(List<Frame> frames) {
    return new Film() {
      @Override
      public void add(Frame frame) {
        frames.add(frame);
      }

      @Override
      public void close() {}
    };
  }
}
