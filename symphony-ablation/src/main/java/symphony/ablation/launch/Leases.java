package symphony.ablation.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import symphony.ablation.study.PlannedCell;
import symphony.api.UserException;
import symphony.runtime.run.StopSignal;

/** The leases of one worker, which a separate thread renews. */
public final class Leases implements AutoCloseable {

  /** The time without renewal after which a lease is free. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int BEATS = 6;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final List<Lease> held;
  private final StopSignal stop;
  private final Thread heart;

  private Leases(List<Lease> held, StopSignal stop, Duration patience) {
    this.held = held;
    this.stop = stop;
    this.heart =
        Thread.ofPlatform().daemon().name("leases").start(() -> beat(patience.dividedBy(BEATS)));
  }

  /**
   * Takes the leases of some cells, all or none.
   *
   * @param folder the study's folder
   * @param stop receives a stop request if a lease is lost
   * @return the leases; empty if a living worker has one of them
   */
  public static Optional<Leases> take(
      Path folder, Collection<PlannedCell> cells, StopSignal stop, Duration patience) {
    Path leases = folder.resolve("leases");
    try {
      Files.createDirectories(leases);
    } catch (IOException e) {
      throw new UserException(leases + ": cannot be written; choose another output folder", e);
    }
    String holder = LeaseHolder.here().toString();
    List<Lease> taken = new ArrayList<>();
    for (PlannedCell cell : cells) {
      Path file = leases.resolve(cell.key() + ".lease");
      Optional<Lease> lease = Lease.take(file, holder, patience);
      if (lease.isEmpty()) {
        taken.forEach(Lease::close);
        return Optional.empty();
      }
      taken.add(lease.get());
    }
    Leases held = new Leases(taken, stop, patience);
    stop.fence(held::areHeld);
    return Optional.of(held);
  }

  private boolean areHeld() {
    return held.stream().allMatch(Lease::isHeld);
  }

  /** Whether a living worker has the lease of one of some cells. */
  public static boolean areTaken(Path folder, Collection<PlannedCell> cells) {
    return cells.stream()
        .anyMatch(
            cell ->
                Lease.isTaken(folder.resolve("leases").resolve(cell.key() + ".lease"), PATIENCE));
  }

  /**
   * The same, but waits for a living worker that has one of them until it has ended, for at most
   * twice the validity of a lease.
   */
  public static Optional<Leases> await(
      Path folder, Collection<PlannedCell> cells, StopSignal stop, Duration patience)
      throws InterruptedException {
    long until = System.nanoTime() + 2 * patience.toNanos();
    Optional<Leases> leases = take(folder, cells, stop, patience);
    while (leases.isEmpty() && !stop.requested() && System.nanoTime() < until) {
      Thread.sleep(PAUSE);
      leases = take(folder, cells, stop, patience);
    }
    return leases;
  }

  private void beat(Duration pause) {
    try {
      while (true) {
        Thread.sleep(pause);
        if (!held.stream().allMatch(Lease::renew)) {
          stop.request();
        }
      }
    } catch (InterruptedException e) {
      // The work is finished.
    }
  }

  @Override
  public void close() {
    stop.fence(() -> true);
    heart.interrupt();
    try {
      heart.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    held.forEach(Lease::close);
  }
}
