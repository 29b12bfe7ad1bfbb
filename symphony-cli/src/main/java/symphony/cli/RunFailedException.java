package symphony.cli;

/** Reports that a run failed; the message is for the user. */
public final class RunFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message for the user. */
  public RunFailedException(String message) {
    super(message);
  }
}
