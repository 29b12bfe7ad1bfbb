package symphony.api.agent;

/** An agent could not be built or could not continue, for a reason that a user can act upon. */
public final class AgentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with one sentence that says what happened and what to do. */
  public AgentException(String message) {
    super(message);
  }

  /**
   * Creates an exception with one sentence that says what happened and what to do, and its cause.
   */
  public AgentException(String message, Throwable cause) {
    super(message, cause);
  }
}
