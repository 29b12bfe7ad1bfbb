package symphony.ablation.launch;

import java.util.Optional;

/**
 * Where a cohort computes. Its text, {@code device WORDS}, is what a process that trains says on
 * its standard output when it starts.
 *
 * @param words such as {@code gpu}, or {@code cpu (auto: ...)} with why it is not the GPU
 */
record UsedDevice(String words) {

  private static final String WORD = "device ";
  private static final String INSTEAD = "cpu (auto";

  /** The line. */
  String line() {
    return WORD + words.replaceAll("\\s+", " ");
  }

  /** Reads a line; empty if it says something else. */
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
