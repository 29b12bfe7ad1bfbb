package symphony.cli;

/** A run was started and failed; the message is what the user reads. */
public final class RunFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the text that the user reads. */
  public RunFailedException(String message) {
    super(message);
  }
}
