package symphony.ablation.launch;

import java.util.Optional;

/**
 * The device of a cohort. Its text, {@code device WORDS}, is what a training process writes to its
 * standard output at the start.
 *
 * @param words a description such as {@code gpu}, or {@code cpu (auto: ...)} with the reason
 */
record UsedDevice(String words) {

  private static final String WORD = "device ";
  private static final String INSTEAD = "cpu (auto";

  /** The line. */
  String line() {
    return WORD + words.replaceAll("\\s+", " ");
  }

  /** Parses a line; empty if it is another message. */
  static Optional<UsedDevice> parse(String line) {
    return line.startsWith(WORD)
        ? Optional.of(new UsedDevice(line.substring(WORD.length())))
        : Optional.empty();
  }

  /** Whether it is the CPU in place of a GPU. */
  boolean insteadOfGpu() {
    return words.startsWith(INSTEAD);
  }
}
