package symphony.runtime.checkpoint;

/** Reports that a checkpoint is damaged. */
public final class DamagedCheckpointException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with a description such as "it ends too early". */
  public DamagedCheckpointException(String message) {
    super(message);
  }

  /** Creates an exception with a description and its cause. */
  public DamagedCheckpointException(String message, Throwable cause) {
    super(message, cause);
  }
}
