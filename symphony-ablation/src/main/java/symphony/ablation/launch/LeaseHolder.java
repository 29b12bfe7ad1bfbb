package symphony.ablation.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Who holds a lease: machine, process, and the moment at which it asked, so that no two are the
 * same.
 *
 * @param machine the running kernel and the process's namespace in it: process numbers mean
 *     something only there, and host names may be equal or missing
 * @param process the process's number there
 * @param moment the machine's own clock
 */
record LeaseHolder(String machine, long process, long moment) {

  private static final String BETWEEN = "~";
  private static final String MACHINE = machineName();

  /** This process, now. */
  static LeaseHolder here() {
    return new LeaseHolder(MACHINE, ProcessHandle.current().pid(), System.nanoTime());
  }

  /** Reads what {@link #toString} wrote; empty if it is something else. */
  static Optional<LeaseHolder> parse(String text) {
    String[] parts = text.split(BETWEEN, -1);
    try {
      return Optional.of(
          new LeaseHolder(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])));
    } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether it was a process of this machine that has ended; of other machines nothing is known.
   */
  boolean isKnownDead() {
    boolean alive = ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    return machine.equals(MACHINE) && !alive;
  }

  /** Boot and process namespace; where the system tells neither, a name that nobody else has. */
  private static String machineName() {
    try {
      String boot =
          Files.readString(Path.of("/proc/sys/kernel/random/boot_id"), StandardCharsets.US_ASCII);
      String namespace = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
      return (boot.strip() + "." + namespace).replaceAll("[^A-Za-z0-9.-]", "");
    } catch (IOException | UnsupportedOperationException e) {
      return "unknown-" + UUID.randomUUID();
    }
  }

  @Override
  public String toString() {
    return machine + BETWEEN + process + BETWEEN + moment;
  }
}
