package symphony.cli.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The films of one episode: {@code NAME.gif}, {@code NAME.html}, {@code NAME.mp4}. They are written
 * in a new folder with a random name and then moved to the target folder, where they replace
 * existing files. An existing symbolic link is replaced and not followed.
 */
public final class Films implements AutoCloseable {

  private final List<Film> films = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private final Path workshop;

  /**
   * Starts the films; the MP4 only if ffmpeg is installed.
   *
   * @param folder the target folder; created if it does not exist
   * @param name the files' name without extension
   * @param caption the text next to the pictures
   * @param title the title of the page
   * @param complaints receives one sentence for each film that cannot be written
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

  /** The temporary file of a film for a target folder. */
  private Path begin(Path folder, String name) {
    files.add(folder.resolve(name));
    return workshop.resolve(name);
  }

  /** The films. */
  public List<Film> all() {
    return List.copyOf(films);
  }

  /** The files of the films that could be written. */
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
