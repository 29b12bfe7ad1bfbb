package symphony.ablation.launch;

import java.util.Optional;

/**
 * How far a cohort is. Its text, {@code progress STEP RETURN}, is what a process that trains says
 * on its standard output.
 *
 * @param step environment steps that each seed has taken
 * @param meanReturn mean of the seeds' last evaluations, NaN before the first
 */
public record Progress(long step, double meanReturn) {

  private static final String WORD = "progress";

  /** The line. */
  public String line() {
    return WORD + " " + step + " " + meanReturn;
  }

  /** Reads a line; empty if it says something else. */
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
