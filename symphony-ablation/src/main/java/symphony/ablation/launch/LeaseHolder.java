package symphony.ablation.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * The holder of a lease: machine, process and time of the request, which together are unique.
 *
 * @param machine the running kernel and the process's namespace in it, in which process IDs are
 *     unique; host names may be equal or missing
 * @param process the process ID
 * @param moment the time of the request by the machine's clock
 */
record LeaseHolder(String machine, long process, long moment) {

  private static final String BETWEEN = "~";
  private static final String MACHINE = machineName();

  /** This process at the current time. */
  static LeaseHolder here() {
    return new LeaseHolder(MACHINE, ProcessHandle.current().pid(), System.nanoTime());
  }

  /** Parses a text of {@link #toString}; empty if it has another form. */
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
   * Whether it is a process of this machine that has ended; false for processes of other machines.
   */
  boolean isKnownDead() {
    boolean alive = ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    return machine.equals(MACHINE) && !alive;
  }

  /** Boot ID and process namespace; a unique name if the system provides neither. */
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
