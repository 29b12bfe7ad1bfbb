package symphony.runtime.run;

import org.tensorflow.exceptions.TFResourceExhaustedException;

/** Formats faults of environments and plugins for records and users. */
final class FaultMessages {

  static final String FAILED = "failed:";

  private FaultMessages() {}

  static final String OUT_OF_MEMORY =
      "out of memory: lower the replay memory's capacity, the cohort, the batch or the width of the"
          + " networks";

  /** The length at which messages are truncated. */
  private static final int LONGEST = 500;

  /** One line that describes a fault. */
  static String sentence(Throwable fault) {
    String said = said(fault);
    String cut = said.length() > LONGEST ? said.substring(0, LONGEST) + " ..." : said;
    return cut.replaceAll("\\s+", " ").strip();
  }

  /**
   * The message of a fault; that of an error includes its class, as in "NoClassDefFoundError: a/B".
   */
  private static String said(Throwable fault) {
    String name = fault.getClass().getSimpleName();
    if (fault.getMessage() == null) {
      return name;
    }
    return fault instanceof Error ? name + ": " + fault.getMessage() : fault.getMessage();
  }

  /** The sentence for a fault that ends a whole training. */
  static String fatalSentence(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError || cause instanceof TFResourceExhaustedException) {
        return OUT_OF_MEMORY;
      }
    }
    return sentence(fault);
  }

  /**
   * The class and module whose code threw it, as in {@code ", from acme.wave.Wave (acme.wave)"}, if
   * known.
   */
  static String place(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return trace.length == 0 || trace[0].getModuleName() == null
        ? ""
        : ", from %s (%s)".formatted(trace[0].getClassName(), trace[0].getModuleName());
  }

  /**
   * Refuses numbers of an environment that the agent cannot represent.
   *
   * @throws IllegalStateException if one is not finite or outside the range of 32-bit floats
   */
  static void requireNumbers(double... numbers) {
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        throw new IllegalStateException("the environment gave a number that is not finite");
      }
      if (!Float.isFinite((float) number)) {
        throw new IllegalStateException(
            "the environment gave " + number + ", which is beyond the range of 32-bit floats");
      }
    }
  }

  /**
   * Rethrows faults that an episode does not cause: a lack of memory, a broken virtual machine, an
   * abandoned thread. A stack overflow is a fault of the environment.
   */
  static void rethrowIfFatal(Throwable fault) {
    if (fault instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
      throw error;
    }
    if (fault instanceof StaleEnvironmentException late) {
      throw late;
    }
  }
}
