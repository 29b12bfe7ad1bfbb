package symphony.runtime.run;

/** An environment answered after it had been replaced; nobody waits for this any more. */
final class StaleEnvironmentException extends Error {

  private static final long serialVersionUID = 1L;

  StaleEnvironmentException() {
    super("an environment answered too late", null, false, false);
  }
}
