package symphony.runtime.checkpoint;

/** A checkpoint's bytes are not what was written. */
public final class DamagedCheckpointException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what is wrong, as in "it ends too early". */
  public DamagedCheckpointException(String message) {
    super(message);
  }

  /** With what is wrong and its cause. */
  public DamagedCheckpointException(String message, Throwable cause) {
    super(message, cause);
  }
}
