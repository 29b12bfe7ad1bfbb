package symphony.api;

/**
 * Reports an input that cannot be used. The user reads the message: one sentence, or one line for
 * each problem, with the place, what was expected and what to do.
 */
public class UserException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with the text that the user reads. */
  public UserException(String message) {
    super(message);
  }

  /** Creates an exception with the text that the user reads and, for {@code --debug}, its cause. */
  public UserException(String message, Throwable cause) {
    super(message, cause);
  }
}
