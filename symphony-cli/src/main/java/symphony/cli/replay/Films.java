package symphony.cli.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The films of one episode side by side: {@code NAME.gif}, {@code NAME.html}, {@code NAME.mp4}. */
public final class Films implements AutoCloseable {

  private final List<Film> films = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();

  /**
   * Begins them; the MP4 only where ffmpeg is installed.
   *
   * @param folder where they go; made where it does not exist
   * @param name the files' name without an ending
   * @param caption what stands beside the pictures
   * @param title what the page is called
   * @param complaints receives one sentence for each film that cannot be made after all
   */
  public Films(
      Path folder,
      String name,
      String caption,
      String title,
      double framesPerSecond,
      Consumer<String> complaints)
      throws IOException {
    Files.createDirectories(folder);
    Path gif = folder.resolve(name + ".gif");
    films.add(new GifFilm(gif, caption, framesPerSecond));
    files.add(gif);
    Path html = folder.resolve(name + ".html");
    films.add(new HtmlFilm(html, title, framesPerSecond));
    files.add(html);
    if (Mp4Film.possible()) {
      Path mp4 = folder.resolve(name + ".mp4");
      films.add(new Mp4Film(mp4, caption, framesPerSecond, complaints));
      files.add(mp4);
    }
  }

  /** The films. */
  public List<Film> all() {
    return List.copyOf(films);
  }

  /** Their files, as far as they could be made. */
  public List<Path> files() {
    return files.stream().filter(Files::exists).toList();
  }

  @Override
  public void close() throws IOException {
    for (Film film : films) {
      film.close();
    }
  }
}
