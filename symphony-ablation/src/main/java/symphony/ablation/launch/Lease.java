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
 * A worker's lease of one cell: a file on the shared storage of all workers.
 *
 * <p>The file is created atomically, and its modification time is renewed while the worker lives.
 * If it was not renewed for some time, or its process is known to have ended, another worker takes
 * over: the one that creates a marker next to it, finds the dead worker's lease unchanged, and
 * replaces it atomically. A marker of a worker that has died as well is ignored after the same
 * time. All times are those of the storage, so workers' clocks need not agree.
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
   * Takes a lease that is free or whose worker counts as dead.
   *
   * @param file the lease's file, in an existing folder
   * @param holder the unique name of this worker
   * @param patience the time for which a lease is valid without renewal
   * @return the lease; empty if a living worker has it
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

  /** Replaces the lease of a dead worker by this worker's, if it is unchanged. */
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

  /** The marker of the only worker that may replace a lease; empty for the others. */
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

  /** The content of a lease: its holder. */
  private static String claim(Path file) throws IOException {
    return Files.readString(file) + "@" + Files.getLastModifiedTime(file).toMillis();
  }

  private static boolean knownDead(Path file) throws IOException {
    return LeaseHolder.parse(Files.readString(file)).map(LeaseHolder::isKnownDead).orElse(false);
  }

  /**
   * Whether a file has not been modified for some time, by the storage's clock. A time that is as
   * far in the future comes from a clock that was set back; a living worker soon renews it.
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
   * The name of a new file in the lease's folder. The user's umask sets its permissions; a
   * temporary file of Java would not be readable for a group that shares the study.
   */
  private static Path beside(Path file, String what) {
    return file.resolveSibling(what + "-" + UUID.randomUUID() + ".tmp");
  }

  /**
   * Renews the lease.
   *
   * @return false if another worker has or may have it; the lease survives short failures of the
   *     storage, but not one as long as its validity
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
   * Whether this worker still holds the lease, read from the storage. A worker that was suspended
   * checks this before it writes, because another one may have taken over.
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

  /** Whether a living worker has a lease. */
  static boolean isTaken(Path file, Duration patience) {
    try {
      return Files.exists(file) && !stale(file, patience) && !knownDead(file);
    } catch (IOException e) {
      return false;
    }
  }

  /** Releases the lease, unless another worker has taken it. */
  @Override
  public void close() {
    try {
      if (Files.readString(file).equals(holder)) {
        Files.delete(file);
      }
    } catch (IOException e) {
      // The file no longer exists, so there is nothing to release.
    }
  }
}
