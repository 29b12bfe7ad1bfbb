package symphony.api.environment;

/** An environment whose state can be stored in a checkpoint, so that a run resumes mid-episode. */
public interface Resumable {

  /** The engine's whole state, but for the random stream. */
  byte[] saveState();

  /**
   * Takes a state that {@link #saveState} gave.
   *
   * @throws EnvironmentException if the bytes do not fit this environment
   */
  void restoreState(byte[] state);
}
