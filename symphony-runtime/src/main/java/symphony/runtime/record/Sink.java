package symphony.runtime.record;

/** Takes what happens in a run. Called by one thread. */
public interface Sink extends AutoCloseable {

  /** Takes one event. */
  void accept(RunEvent event);

  /** Finishes whatever was started; the default has nothing to finish. */
  @Override
  default void close() {}
}
