package symphony.api.environment;

/** The engine behind an environment failed; the episode cannot continue. */
public final class EnvironmentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with one sentence that says what happened. */
  public EnvironmentException(String message) {
    super(message);
  }

  /** Creates an exception with one sentence that says what happened, and its cause. */
  public EnvironmentException(String message, Throwable cause) {
    super(message, cause);
  }
}
