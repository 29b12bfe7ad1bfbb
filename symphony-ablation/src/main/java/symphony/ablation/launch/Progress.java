package symphony.ablation.launch;

import java.util.Optional;

/**
 * The progress of a cohort. Its text, {@code progress STEP RETURN}, is what a training process
 * writes to its standard output.
 *
 * @param step environment steps of each seed
 * @param meanReturn mean of the seeds' last evaluations; NaN before the first
 */
public record Progress(long step, double meanReturn) {

  private static final String WORD = "progress";

  /** The line. */
  public String line() {
    return WORD + " " + step + " " + meanReturn;
  }

  /** Parses a line; empty if it is another message. */
  public static Optional<Progress> parse(String line) {
    String[] words = line.split(" ");
    if (words.length != 3 || !words[0].equals(WORD)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Progress(Long.parseLong(words[1]), Double.parseDouble(words[2])));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
