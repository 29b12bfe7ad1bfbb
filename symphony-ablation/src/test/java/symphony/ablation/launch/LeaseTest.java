package symphony.ablation.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.UserException;

class LeaseTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir Path folder;

  @Test
  void aLivingWorkersLeaseIsNotTaken() {
    Path file = folder.resolve("a.lease");
    Lease first = Lease.take(file, "one", PATIENCE).orElseThrow();
    assertTrue(Lease.take(file, "two", PATIENCE).isEmpty());
    assertTrue(first.renew());
    first.close();
    assertTrue(Lease.take(file, "two", PATIENCE).isPresent());
  }

  @Test
  void aDeadWorkersLeaseIsTakenOverAndThatWorkerDetectsIt() throws Exception {
    Path file = folder.resolve("a.lease");
    Lease dead = Lease.take(file, "one", PATIENCE).orElseThrow();
    age(file);
    Lease next = Lease.take(file, "two", PATIENCE).orElseThrow();
    assertFalse(dead.renew());
    dead.close();
    assertEquals("two", Files.readString(file));
    assertTrue(next.renew());
  }

  @Test
  void renewingKeepsALeaseAlive() throws Exception {
    Path file = folder.resolve("a.lease");
    Lease lease = Lease.take(file, "one", PATIENCE).orElseThrow();
    age(file);
    assertTrue(lease.renew());
    assertTrue(Lease.take(file, "two", PATIENCE).isEmpty());
  }

  @Test
  void aClockThatIsSetBackNeitherPreservesADeadWorkersLeaseNorPreventsRenewal() throws Exception {
    Path file = folder.resolve("a.lease");
    Lease lease = Lease.take(file, "one", PATIENCE).orElseThrow();
    Path dead = folder.resolve("b.lease");
    assertTrue(Lease.take(dead, "dead", PATIENCE).isPresent());
    for (Path fromTheFuture : List.of(file, dead)) {
      Files.setLastModifiedTime(
          fromTheFuture,
          FileTime.fromMillis(System.currentTimeMillis() + 10 * PATIENCE.toMillis()));
    }
    assertTrue(lease.renew());
    assertTrue(Lease.take(file, "two", PATIENCE).isEmpty());
    assertTrue(Lease.take(dead, "two", PATIENCE).isPresent());
  }

  @Test
  void exactlyOneOfManyWorkersTakesOver() throws Exception {
    try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
      for (int round = 0; round < 200; round++) {
        Path file = folder.resolve(round + ".lease");
        assertTrue(Lease.take(file, "dead", PATIENCE).isPresent());
        age(file);
        List<Callable<Optional<Lease>>> tries =
            IntStream.range(0, 8)
                .<Callable<Optional<Lease>>>mapToObj(
                    i -> () -> Lease.take(file, "worker-" + i, PATIENCE))
                .toList();
        int taken = 0;
        for (Future<Optional<Lease>> result : workers.invokeAll(tries)) {
          taken += result.get().isPresent() ? 1 : 0;
        }
        assertEquals(1, taken);
      }
    }
  }

  @Test
  void aWorkerThatDiedWhileTakingOverDoesNotBlockTheNext() throws Exception {
    Path file = folder.resolve("a.lease");
    assertTrue(Lease.take(file, "dead", PATIENCE).isPresent());
    age(file);
    Path marker = Files.createFile(folder.resolve("a.lease.takeover-0"));
    assertTrue(Lease.take(file, "two", PATIENCE).isEmpty());
    age(marker);
    assertTrue(Lease.take(file, "three", PATIENCE).isPresent());
    assertEquals("three", Files.readString(file));
  }

  /**
   * Containers may have the same name or none; the kernel and the process namespace distinguish
   * them.
   */
  @Test
  void processesOfAnotherMachineOrNamespaceDoNotCountAsDead() {
    LeaseHolder here = LeaseHolder.here();
    assertFalse(here.isKnownDead());
    assertTrue(new LeaseHolder(here.machine(), Long.MAX_VALUE, 1).isKnownDead());
    assertFalse(new LeaseHolder(here.machine() + "1", Long.MAX_VALUE, 1).isKnownDead());
    assertFalse(new LeaseHolder("unknown", Long.MAX_VALUE, 1).isKnownDead());
    assertEquals(Optional.of(here), LeaseHolder.parse(here.toString()));
  }

  @Test
  void theUmaskSetsWhoCanReadALease() throws Exception {
    Path file = folder.resolve("a.lease");
    assertTrue(Lease.take(file, "one", PATIENCE).isPresent());
    Path plain = Files.createFile(folder.resolve("plain"));
    assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(file));
  }

  @Test
  void aShortFailureOfTheStorageLosesNoLease() throws Exception {
    Path file = folder.resolve("a.lease");
    Lease lease = Lease.take(file, "one", PATIENCE).orElseThrow();
    Files.delete(file);
    Files.createDirectory(file); // Reading it fails although it exists.
    assertTrue(lease.renew());
    assertTrue(lease.isHeld());
    Lease impatient = Lease.take(folder.resolve("b.lease"), "one", Duration.ZERO).orElseThrow();
    Files.delete(folder.resolve("b.lease"));
    Files.createDirectory(folder.resolve("b.lease"));
    assertFalse(impatient.renew());
  }

  @Test
  void workerThatWasTakenOverDetectsIt() throws Exception {
    Path file = folder.resolve("a.lease");
    Lease frozen = Lease.take(file, "one", PATIENCE).orElseThrow();
    assertTrue(frozen.isHeld() && Lease.isTaken(file, PATIENCE));
    age(file);
    assertFalse(Lease.isTaken(file, PATIENCE));
    assertTrue(Lease.take(file, "two", PATIENCE).isPresent());
    assertFalse(frozen.isHeld());
  }

  private static void age(Path file) throws Exception {
    Files.setLastModifiedTime(
        file, FileTime.fromMillis(System.currentTimeMillis() - 2 * PATIENCE.toMillis()));
  }

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void nothingButTheLeaseIsLeftInItsFolder() throws Exception {
    Path file = folder.resolve("a.lease");
    Lease lease = Lease.take(file, "one", PATIENCE).orElseThrow();
    assertTrue(Lease.take(file, "two", PATIENCE).isEmpty());
    assertTrue(lease.renew());
    assertTrue(Lease.isTaken(file, PATIENCE));
    assertEquals(List.of("a.lease"), files());
    age(file);
    Lease next = Lease.take(file, "two", PATIENCE).orElseThrow();
    assertEquals(List.of("a.lease"), files());
    next.close();
    assertEquals(List.of(), files());
  }

  /** A process of this machine that has ended will renew nothing, so nobody waits for it. */
  @Test
  void theLeaseOfAProcessThatHasEndedIsTakenAtOnce() {
    Path file = folder.resolve("a.lease");
    LeaseHolder here = LeaseHolder.here();
    String ended = new LeaseHolder(here.machine(), Long.MAX_VALUE, 1).toString();
    assertTrue(Lease.take(file, ended, PATIENCE).isPresent());
    assertFalse(Lease.isTaken(file, PATIENCE));
    assertTrue(Lease.take(file, here.toString(), PATIENCE).isPresent());
    assertTrue(Lease.isTaken(file, PATIENCE));
    assertTrue(Lease.take(file, "two", PATIENCE).isEmpty());
  }

  @Test
  void aDeletedLeaseIsLost() throws Exception {
    Path file = folder.resolve("a.lease");
    Lease lease = Lease.take(file, "one", PATIENCE).orElseThrow();
    Files.delete(file);
    assertFalse(lease.isHeld());
    assertFalse(lease.renew());
    assertFalse(Lease.isTaken(file, PATIENCE));
    lease.close();
    assertTrue(Lease.take(file, "two", PATIENCE).isPresent());
  }

  @Test
  void aFailureOfTheStorageAsLongAsItsPatienceLosesALease() throws Exception {
    Path file = folder.resolve("a.lease");
    Lease impatient = Lease.take(file, "one", Duration.ZERO).orElseThrow();
    Files.delete(file);
    Files.createDirectory(file); // Reading it fails although it exists.
    assertFalse(impatient.isHeld());
    assertFalse(impatient.renew());
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() {
    Path file = folder.resolve("absent").resolve("a.lease");
    String refusal =
        assertThrows(UserException.class, () -> Lease.take(file, "one", PATIENCE)).getMessage();
    assertTrue(refusal.startsWith(file + ": cannot be written"), refusal);
  }
}
