package symphony.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary folder that is deleted with its contents when this object is closed. */
public final class TemporaryFolder implements AutoCloseable {

  private final Path path;

  /**
   * Creates a folder among the system's temporary files.
   *
   * @param purpose a word for its name
   * @throws OutputException if it cannot be created
   */
  public TemporaryFolder(String purpose) {
    try {
      path = Files.createTempDirectory("symphony-" + purpose + "-");
    } catch (IOException e) {
      throw new OutputException(Path.of(System.getProperty("java.io.tmpdir")), e);
    }
  }

  /** The path of the folder. */
  public Path path() {
    return path;
  }

  /** Deletes the folder; files that another program has open are left to the system. */
  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // The system cleans its temporary folder.
    }
  }
}
