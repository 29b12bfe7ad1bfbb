package symphony.ablation.launch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Who holds a lease: host, process, and the moment at which it asked, so that no two are the same.
 *
 * @param host the machine's name
 * @param process the process's number there
 * @param moment the machine's own clock
 */
record Holder(String host, long process, long moment) {

  private static final String BETWEEN = "~";

  /** This process, now. */
  static Holder here() {
    return new Holder(hostName(), ProcessHandle.current().pid(), System.nanoTime());
  }

  /** Reads what {@link #toString} wrote; empty if something else stands there. */
  static Optional<Holder> parse(String text) {
    String[] parts = text.split(BETWEEN, -1);
    try {
      return Optional.of(new Holder(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])));
    } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether it was a process of this machine that has ended; of other machines nothing is known.
   */
  boolean isKnownDead() {
    boolean alive = ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    return host.equals(hostName()) && !alive;
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "_");
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  @Override
  public String toString() {
    return host + BETWEEN + process + BETWEEN + moment;
  }
}
