package symphony.runtime.config;

/** A record's own code threw while it was created, other than to refuse a value. */
final class RecordFaultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RecordFaultException(String message, Throwable cause) {
    super(message, cause);
  }

  /** With the cause's own words, where it has some. */
  static RecordFaultException of(Throwable cause) {
    if (cause instanceof ExceptionInInitializerError && cause.getCause() != null) {
      return of(cause.getCause());
    }
    boolean tells = cause.getMessage() != null && !(cause instanceof LinkageError);
    return new RecordFaultException(tells ? cause.getMessage() : cause.toString(), cause);
  }
}
