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
import java.util.UUID;
import symphony.api.UserException;

/**
 * A worker's claim on one cell, as a file that every worker on the shared storage sees.
 *
 * <p>The file comes into being whole, and its time of change is renewed while the worker lives.
 * When it has not been for a while, or its process is known to have ended, the next worker takes
 * over: the one that creates a marker next to it, finds the dead worker's claim still there, and
 * replaces it in one move. A marker whose worker died too is passed over after the same while. All
 * times are the storage's own, so workers' clocks need not agree.
 */
public final class Lease implements AutoCloseable {

  private final Path file;
  private final String holder;
  private final Duration patience;
  private volatile long confirmed = System.nanoTime();

  private Lease(Path file, String holder, Duration patience) {
    this.file = file;
    this.holder = holder;
    this.patience = patience;
  }

  /**
   * Takes a lease, from nobody or from a worker that is taken for dead.
   *
   * @param file the lease's file, in a folder that exists
   * @param holder who asks; no two workers have one name
   * @param patience how long a lease is valid without being renewed
   * @return empty if a worker that lives has it
   */
  public static Optional<Lease> take(Path file, String holder, Duration patience) {
    try {
      return create(file, holder) || takeOver(file, holder, patience)
          ? Optional.of(new Lease(file, holder, patience))
          : Optional.empty();
    } catch (IOException e) {
      throw new UserException(
          "%s: cannot be written (%s); leases need a folder that all workers can write"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static boolean create(Path file, String holder) throws IOException {
    if (Files.exists(file)) {
      return false;
    }
    Path whole = written(file, holder);
    try {
      Files.createLink(file, whole);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (UnsupportedOperationException e) {
      throw new IOException("this storage has no hard links", e);
    } finally {
      Files.delete(whole);
    }
  }

  private static boolean takeOver(Path file, String holder, Duration patience) throws IOException {
    String dead;
    try {
      dead = claim(file);
      if (!stale(file, patience) && !knownDead(file)) {
        return false;
      }
    } catch (NoSuchFileException givenBack) {
      return create(file, holder);
    }
    Optional<Path> marker = mark(file, patience);
    return marker.isPresent() && replace(file, dead, holder, marker.get());
  }

  /** Puts one's own claim in the place of a dead one, if that is still there. */
  private static boolean replace(Path file, String dead, String holder, Path marker)
      throws IOException {
    try {
      if (!claim(file).equals(dead)) {
        return false;
      }
      Files.move(
          written(file, holder),
          file,
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (NoSuchFileException givenBack) {
      return false;
    } finally {
      Files.deleteIfExists(marker);
    }
  }

  /** The marker of the one worker that may replace a claim now; empty for the others. */
  private static Optional<Path> mark(Path file, Duration patience) throws IOException {
    for (int attempt = 0; ; attempt++) {
      Path marker = file.resolveSibling(file.getFileName() + ".takeover-" + attempt);
      try {
        return Optional.of(Files.createFile(marker));
      } catch (FileAlreadyExistsException taken) {
        try {
          if (!stale(marker, patience)) {
            return Optional.empty();
          }
        } catch (NoSuchFileException done) {
          return Optional.empty();
        }
      }
    }
  }

  /** Who claims, and since when. */
  private static String claim(Path file) throws IOException {
    return Files.readString(file) + "@" + Files.getLastModifiedTime(file).toMillis();
  }

  private static boolean knownDead(Path file) throws IOException {
    return LeaseHolder.parse(Files.readString(file)).map(LeaseHolder::isKnownDead).orElse(false);
  }

  /**
   * Whether a file was not changed for a while, by the storage's own clock. A time that is as far
   * ahead stems from a clock that was set back since; a worker that lives soon renews it.
   */
  private static boolean stale(Path file, Duration patience) throws IOException {
    Path probe = Files.createFile(beside(file, "clock"));
    try {
      long now = Files.getLastModifiedTime(probe).toMillis();
      long away = Math.abs(now - Files.getLastModifiedTime(file).toMillis());
      return away > patience.toMillis();
    } finally {
      Files.delete(probe);
    }
  }

  private static Path written(Path file, String holder) throws IOException {
    Path whole = beside(file, "claim");
    return Files.writeString(
        whole,
        holder,
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE_NEW,
        StandardOpenOption.WRITE);
  }

  /**
   * A new file's name in the lease's folder. The user's own umask decides who may read it: a
   * temporary file of Java's is closed to a group that shares the study.
   */
  private static Path beside(Path file, String what) {
    return file.resolveSibling(what + "-" + UUID.randomUUID() + ".tmp");
  }

  /**
   * Renews it.
   *
   * @return false if another worker has it now, or may have it: storage that fails for a moment is
   *     no loss, storage that fails for as long as a lease lasts is one
   */
  public boolean renew() {
    try {
      if (!Files.readString(file).equals(holder)) {
        return false;
      }
      Path beat = Files.createFile(beside(file, "beat"));
      FileTime now = Files.getLastModifiedTime(beat);
      Files.delete(beat);
      Files.setLastModifiedTime(file, now);
      confirmed = System.nanoTime();
      return true;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      return System.nanoTime() - confirmed < patience.toNanos();
    }
  }

  /**
   * Whether it is still this worker's, as the storage says now. A worker that was frozen asks
   * before it writes: another may have taken over meanwhile.
   */
  public boolean isHeld() {
    try {
      return Files.readString(file).equals(holder);
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      return System.nanoTime() - confirmed < patience.toNanos();
    }
  }

  /** Whether a worker that lives has a lease. */
  static boolean isTaken(Path file, Duration patience) {
    try {
      return Files.exists(file) && !stale(file, patience) && !knownDead(file);
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
