package symphony.ablation.launch;

/** A machine's memory, shared by what trains on it. */
public final class Memory {

  private final long capacity;
  private long taken;
  private boolean closed;

  /** So many bytes. */
  public Memory(long capacity) {
    this.capacity = capacity;
  }

  /** Whether so many bytes will ever be free. */
  public boolean carries(long bytes) {
    return bytes <= capacity;
  }

  /**
   * Takes a share, waiting until it is free.
   *
   * @param bytes that it carries
   * @return false if it was closed meanwhile
   */
  public synchronized boolean take(long bytes) {
    boolean interrupted = false;
    while (!closed && taken + bytes > capacity) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    taken += closed ? 0 : bytes;
    return !closed;
  }

  /** Gives a share back. */
  public synchronized void give(long bytes) {
    taken -= bytes;
    notifyAll();
  }

  /** Releases all waiting threads. */
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
