package symphony.runtime.run;

/** An environment answered after it was replaced; its answer is not used. */
final class StaleEnvironmentException extends Error {

  private static final long serialVersionUID = 1L;

  StaleEnvironmentException() {
    super("an environment answered too late", null, false, false);
  }
}
