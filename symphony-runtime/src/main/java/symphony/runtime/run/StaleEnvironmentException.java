package symphony.runtime.run;

/** Reports that an environment returned after it was replaced; its result is not used. */
final class StaleEnvironmentException extends Error {

  private static final long serialVersionUID = 1L;

  StaleEnvironmentException() {
    super("an environment answered too late", null, false, false);
  }
}
