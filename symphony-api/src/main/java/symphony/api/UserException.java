package symphony.api;

/**
 * What a user gave cannot be used. The message is what the user reads: one sentence, or one line
 * for each problem, with the place, what was expected and what to do.
 */
public class UserException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the text that the user reads. */
  public UserException(String message) {
    super(message);
  }

  /** With the text that the user reads and, for {@code --debug}, its cause. */
  public UserException(String message, Throwable cause) {
    super(message, cause);
  }
}
