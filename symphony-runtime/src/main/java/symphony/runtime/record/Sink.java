package symphony.runtime.record;

/** Receives the events of a run. Called by one thread. */
public interface Sink extends AutoCloseable {

  /** Receives one event. */
  void accept(RunEvent event);

  /** Releases resources; the default does nothing. */
  @Override
  default void close() {}
}
