package symphony.ablation.launch;

/** Divides a machine's memory among trainings. */
public final class Memory {

  private final long capacity;
  private long taken;
  private boolean closed;

  /** Creates a memory of this number of bytes. */
  public Memory(long capacity) {
    this.capacity = capacity;
  }

  /** Whether this number of bytes can ever be free. */
  public boolean carries(long bytes) {
    return bytes <= capacity;
  }

  /**
   * Reserves memory, waiting until it is free.
   *
   * @param bytes a number of bytes not larger than the capacity
   * @return false if this object was closed
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

  /** Releases memory. */
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
