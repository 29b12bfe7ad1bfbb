package symphony.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for what nobody keeps, which goes with everything in it when this object is closed. */
public final class TemporaryFolder implements AutoCloseable {

  private final Path path;

  /**
   * Makes one among the system's temporary files.
   *
   * @param purpose a word for its name
   * @throws OutputException if it cannot be made
   */
  public TemporaryFolder(String purpose) {
    try {
      path = Files.createTempDirectory("symphony-" + purpose + "-");
    } catch (IOException e) {
      throw new OutputException(Path.of(System.getProperty("java.io.tmpdir")), e);
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Removes it; what another program still holds is left to the system. */
  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // The system empties its temporary folder.
    }
  }
}
