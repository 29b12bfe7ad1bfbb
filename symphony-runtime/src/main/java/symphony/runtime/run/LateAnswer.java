package symphony.runtime.run;

/** An environment answered after it had been replaced; nobody waits for this any more. */
final class LateAnswer extends Error {

  private static final long serialVersionUID = 1L;

  LateAnswer() {
    super("an environment answered too late", null, false, false);
  }
}
