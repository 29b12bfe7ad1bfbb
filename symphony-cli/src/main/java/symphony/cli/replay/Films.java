package symphony.cli.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The films of one episode side by side: {@code NAME.gif}, {@code NAME.html}, {@code NAME.mp4}.
 * They are made in a new folder of a random name and then moved to their places, where they replace
 * what is there, a symbolic link included: nothing is written through one.
 */
public final class Films implements AutoCloseable {

  private final List<Film> films = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private final Path workshop;

  /**
   * Starts them; the MP4 only where ffmpeg is installed.
   *
   * @param folder where they go; made where it does not exist
   * @param name the files' name without an ending
   * @param caption the text next to the pictures
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
    workshop = Files.createTempDirectory(folder, ".replay-");
    films.add(new GifFilm(begin(folder, name + ".gif"), caption, framesPerSecond));
    films.add(new HtmlFilm(begin(folder, name + ".html"), title, framesPerSecond));
    if (Mp4Film.possible()) {
      films.add(new Mp4Film(begin(folder, name + ".mp4"), caption, framesPerSecond, complaints));
    }
  }

  /** The file in which a film is made that will go to a folder. */
  private Path begin(Path folder, String name) {
    files.add(folder.resolve(name));
    return workshop.resolve(name);
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
    try {
      for (Film film : films) {
        film.close();
      }
      for (Path file : files) {
        Path made = workshop.resolve(file.getFileName());
        if (Files.exists(made)) {
          Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    } finally {
      for (Path file : files) {
        Files.deleteIfExists(workshop.resolve(file.getFileName()));
      }
      Files.delete(workshop);
    }
  }
}
