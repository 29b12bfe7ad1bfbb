package symphony.runtime.run;

/** Faults of environments and plugins, in the words that records and users see. */
final class Faults {

  static final String FAILED = "failed:";

  private Faults() {}

  /** One line that says what a fault was. */
  static String sentence(Throwable fault) {
    String message = fault.getMessage();
    String said = message == null ? fault.getClass().getSimpleName() : message;
    return said.replaceAll("\\s+", " ").strip();
  }
}
