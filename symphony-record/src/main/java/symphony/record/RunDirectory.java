package symphony.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import symphony.api.UserException;

/** The folder of one cell, {@code OUTPUT/variant/task/seed-n}, locked by one process at a time. */
public final class RunDirectory implements AutoCloseable {

  private static final Pattern OURS =
      Pattern.compile(
          "(config\\.conf|(provenance|summary|timing)\\.json|(episodes|evaluations|metrics)\\.csv"
              + "|events\\.out\\.tfevents\\..*|(checkpoints|last-good|kept|best)([/\\\\].*)?)(\\.[0-9a-f]{8})?(\\.tmp)?");

  private static final String LOCK = ".lock";

  private final Path path;
  private final FileChannel lockFile;

  private RunDirectory(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /**
   * The path of a cell's folder; characters of the task's name that are not allowed in folder names
   * are replaced.
   */
  public static Path locate(Path output, String variant, String task, long seed) {
    return output
        .resolve(variant)
        .resolve(task.replaceAll("[^A-Za-z0-9._+-]", "_"))
        .resolve("seed-" + seed);
  }

  /**
   * Creates the folder if needed and locks it until {@link #close}.
   *
   * @throws UserException if another process has locked it, or one of its files is a symbolic link
   * @throws OutputException if it cannot be written
   */
  public static RunDirectory hold(Path path) {
    try {
      Files.createDirectories(path);
      ours(path).forEach(SymbolicLinks::refuse);
      SymbolicLinks.refuse(path.resolve(LOCK));
      FileChannel channel =
          FileChannel.open(
              path.resolve(LOCK),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
      if (lock(channel).isEmpty()) {
        channel.close();
        throw new UserException(
            "%s is in use by another process; wait for it or choose another folder with run.output=FOLDER."
                .formatted(path));
      }
      return new RunDirectory(path, channel);
    } catch (IOException e) {
      throw new OutputException(path, e);
    }
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  /** The folder. */
  public Path path() {
    return path;
  }

  /** A file in the folder. */
  public Path file(String name) {
    return path.resolve(name);
  }

  /** The contents of {@code summary.json}; empty if there is none. */
  public Map<String, Object> summary() {
    return JsonFile.read(file("summary.json"));
  }

  /**
   * Deletes the files of an earlier run; other files are kept.
   *
   * @throws OutputException if a file cannot be deleted
   */
  public void clear() {
    try {
      for (Path file : ours(path)) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new OutputException(path, e);
    }
  }

  /**
   * The files that a run writes, the contents of folders before the folders; links are not
   * followed.
   */
  private static List<Path> ours(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(file -> OURS.matcher(path.relativize(file).toString()).matches())
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  /**
   * Moves the files of an earlier run to another folder.
   *
   * @param target a folder that does not exist yet
   * @throws OutputException if a file cannot be moved
   */
  public void setAside(Path target) {
    try (Stream<Path> files = Files.list(path)) {
      Files.createDirectories(target);
      for (Path file : files.toList()) {
        if (OURS.matcher(file.getFileName().toString()).matches()) {
          Files.move(file, target.resolve(file.getFileName()));
        }
      }
    } catch (IOException e) {
      throw new OutputException(target, e);
    }
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new OutputException(path, e);
    }
  }
}
