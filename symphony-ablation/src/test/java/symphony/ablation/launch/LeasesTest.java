package symphony.ablation.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCell;
import symphony.runtime.run.StopSignal;

/** What a worker holds while it trains a cohort. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LeasesTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir Path folder;

  private List<PlannedCell> cells;
  private final StopSignal stop = new StopSignal();

  @BeforeEach
  void makePlan() throws Exception {
    Plan plan = SmallPlan.of(folder, "seeds = [1, 2]");
    cells = plan.cohorts().getFirst().cells();
  }

  private Path file(PlannedCell cell) {
    return folder.resolve("leases").resolve(cell.key() + ".lease");
  }

  private Optional<Leases> take(Duration patience) {
    return Leases.take(folder, cells, stop, patience);
  }

  @Test
  void cellsAreTakenAllOrNone() throws Exception {
    Files.createDirectories(folder.resolve("leases"));
    Lease other = Lease.take(file(cells.getLast()), "other", PATIENCE).orElseThrow();
    assertTrue(take(PATIENCE).isEmpty());
    assertFalse(Files.exists(file(cells.getFirst())), "what was taken is given back");
    assertTrue(Leases.areTaken(folder, cells));
    other.close();
    assertFalse(Leases.areTaken(folder, cells));
    take(PATIENCE).orElseThrow().close();
    assertFalse(Leases.areTaken(folder, cells));
  }

  @Test
  void theyAreRenewedWhileTheWorkerLives() throws Exception {
    try (Leases held = take(Duration.ofSeconds(3)).orElseThrow()) {
      FileTime old = FileTime.fromMillis(0);
      Files.setLastModifiedTime(file(cells.getFirst()), old);
      while (Files.getLastModifiedTime(file(cells.getFirst())).equals(old)) {
        Thread.sleep(20);
      }
      assertFalse(stop.requested());
      assertTrue(held != null);
    }
  }

  @Test
  void workerThatLostOneIsAskedToEnd() throws Exception {
    try (Leases held = take(Duration.ofSeconds(3)).orElseThrow()) {
      Files.writeString(file(cells.getLast()), "other");
      while (!stop.requested()) {
        Thread.sleep(20);
      }
      assertTrue(held != null);
    }
    assertFalse(Files.exists(file(cells.getFirst())));
    assertEquals("other", Files.readString(file(cells.getLast())), "it belongs to another");
  }

  @Test
  void whatAnotherHoldsIsWaitedForUntilItIsGivenBack() throws Exception {
    Leases other = take(PATIENCE).orElseThrow();
    Thread giver =
        Thread.ofPlatform()
            .start(
                () -> {
                  pause(700);
                  other.close();
                });
    assertTrue(Leases.await(folder, cells, new StopSignal(), PATIENCE).isPresent());
    giver.join();
  }

  @Test
  void waitingEndsWhenItIsAskedToOrAfterTwiceThePatience() throws Exception {
    try (Leases other = take(PATIENCE).orElseThrow()) {
      stop.request();
      assertTrue(Leases.await(folder, cells, stop, PATIENCE).isEmpty());
      long began = System.nanoTime();
      Duration patience = Duration.ofMillis(400);
      // A living worker renews what it holds, so that it is never stale.
      Thread renewing = Thread.ofPlatform().start(() -> renew(began));
      assertTrue(Leases.await(folder, cells, new StopSignal(), patience).isEmpty());
      assertTrue(System.nanoTime() - began >= 2 * patience.toNanos());
      renewing.join();
      assertTrue(other != null);
    }
  }

  private void renew(long began) {
    while (System.nanoTime() - began < 1_500_000_000L) {
      for (PlannedCell cell : cells) {
        assertTrue(file(cell).toFile().setLastModified(System.currentTimeMillis()));
      }
      pause(20);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
