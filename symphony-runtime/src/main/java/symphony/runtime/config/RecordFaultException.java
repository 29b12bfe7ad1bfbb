package symphony.runtime.config;

/** Reports that a record's constructor threw an exception other than the refusal of a value. */
final class RecordFaultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RecordFaultException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Creates an exception with the message of the cause, if it has one. */
  static RecordFaultException of(Throwable cause) {
    if (cause instanceof ExceptionInInitializerError && cause.getCause() != null) {
      return of(cause.getCause());
    }
    boolean tells = cause.getMessage() != null && !(cause instanceof LinkageError);
    return new RecordFaultException(tells ? cause.getMessage() : cause.toString(), cause);
  }
}
