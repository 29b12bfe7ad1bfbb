package symphony.api.environment;

/** An environment whose state can be stored in a checkpoint, so that a run resumes mid-episode. */
public interface Resumable {

  /** The engine's whole state, except for the random stream. */
  byte[] saveState();

  /**
   * Restores a state that {@link #saveState} returned.
   *
   * @throws EnvironmentException if the bytes do not fit this environment
   */
  void restoreState(byte[] state);
}
