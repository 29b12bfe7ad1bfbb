package symphony.ablation.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import symphony.runtime.UserException;

/**
 * A worker's claim on one cell, as a file that every worker on the shared storage sees.
 *
 * <p>The file is created atomically, and its time of change is renewed while the worker lives. When
 * it has not been for a while, or its process is known to have ended, the next worker takes over. All
 * times are the storage's own, so workers' clocks need not agree.
 */
public final class Lease implements AutoCloseable {

  private final Path file;
  private final String holder;

  private Lease(Path file, String holder) {
    this.file = file;
    this.holder = holder;
  }

  /**
   * Takes a lease, from nobody or from a worker that is taken for dead.
   *
   * @param file the lease's file, in a folder that exists
   * @param holder who asks; no two workers have one name
   * @param patience how long a lease stands without being renewed
   * @return empty if a worker that lives has it
   */
  public static Optional<Lease> take(Path file, String holder, Duration patience) {
    try {
      if (!create(file, holder) && !(expired(file, patience) && takeOver(file, holder))) {
        return Optional.empty();
      }
      return Optional.of(new Lease(file, holder));
    } catch (IOException e) {
      throw new UserException(file + ": cannot be written; leases need a folder for all workers", e);
    }
  }

  private static boolean create(Path file, String holder) throws IOException {
    try {
      Files.writeString(
          file, holder, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private static boolean expired(Path file, Duration patience) throws IOException {
    Path probe = Files.createTempFile(file.toAbsolutePath().getParent(), "clock", ".tmp");
    try {
      long now = Files.getLastModifiedTime(probe).toMillis();
      return now - Files.getLastModifiedTime(file).toMillis() > patience.toMillis()
          || Holder.parse(Files.readString(file)).map(Holder::isKnownDead).orElse(false);
    } catch (NoSuchFileException e) {
      return true;
    } finally {
      Files.delete(probe);
    }
  }

  /**
   * Moves the dead worker's file away and creates one's own. Of several workers that try, one can
   * move the file; one that moves a successor's fresh file instead puts it back.
   */
  private static boolean takeOver(Path file, String holder) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + "." + holder);
    try {
      String dead = Files.readString(file);
      Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
      boolean fresh = !Files.readString(aside).equals(dead);
      if (fresh) {
        Files.createLink(file, aside);
      }
      Files.delete(aside);
      return !fresh && create(file, holder);
    } catch (NoSuchFileException | FileAlreadyExistsException e) {
      Files.deleteIfExists(aside);
      return create(file, holder);
    }
  }

  /**
   * Renews it.
   *
   * @return false if another worker has it now
   */
  public boolean renew() {
    try {
      if (!Files.readString(file).equals(holder)) {
        return false;
      }
      Path beat = Files.createTempFile(file.toAbsolutePath().getParent(), "beat", ".tmp");
      FileTime now = Files.getLastModifiedTime(beat);
      Files.delete(beat);
      Files.setLastModifiedTime(file, now);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Gives it back, unless another worker has taken it. */
  @Override
  public void close() {
    try {
      if (Files.readString(file).equals(holder)) {
        Files.delete(file);
      }
    } catch (IOException e) {
      // It has gone: there is nothing to give back.
    }
  }
}
