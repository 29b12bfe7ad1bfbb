package symphony.ablation.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symphony.api.UserException;

/** Runs Slurm's commands on this machine. */
public final class Slurm {

  private static final Pattern NUMBER = Pattern.compile("Submitted batch job (\\d+)");
  private static final Pattern LIMIT = Pattern.compile("(?m)^MaxArraySize\\s*=\\s*(\\d{1,9})\\s*$");

  private record Answer(int status, String said) {}

  private Slurm() {}

  /**
   * Submits a job.
   *
   * @param arguments the arguments of sbatch
   * @return Slurm's output; empty if it is not installed here
   * @throws UserException if Slurm refuses the job
   */
  public static Optional<String> submit(List<String> arguments) throws InterruptedException {
    Optional<Answer> answer = ask("sbatch", arguments);
    answer
        .filter(a -> a.status() != 0)
        .ifPresent(
            a -> {
              throw new UserException(
                  "Slurm refused sbatch %s: %s".formatted(String.join(" ", arguments), a.said()));
            });
    return answer.map(Answer::said);
  }

  /** The ID of a job in the output of sbatch. */
  public static Optional<String> number(String said) {
    Matcher number = NUMBER.matcher(said);
    return number.find() ? Optional.of(number.group(1)) : Optional.empty();
  }

  /**
   * The largest number of tasks of an array: the declared number, limited by the site's {@code
   * MaxArraySize} if Slurm is installed.
   *
   * @throws UserException if the site does not allow arrays
   */
  public static int longestArray(int declared) throws InterruptedException {
    return ask("scontrol", List.of("show", "config"))
        .map(answer -> longestArray(declared, answer.said()))
        .orElse(declared);
  }

  /**
   * The same from the output of {@code scontrol show config}. A task's number is less than {@code
   * MaxArraySize}, and the first is 0.
   */
  static int longestArray(int declared, String config) {
    Matcher limit = LIMIT.matcher(config);
    int longest = limit.find() ? Math.min(declared, Integer.parseInt(limit.group(1))) : declared;
    if (longest == 0) {
      throw new UserException(
          "Slurm accepts no array jobs here (MaxArraySize = 0); submit your own jobs that call "
              + "symphony run --study FILE, each of which trains open cells.");
    }
    return longest;
  }

  private static Optional<Answer> ask(String program, List<String> arguments)
      throws InterruptedException {
    List<String> line = new ArrayList<>(List.of(program));
    line.addAll(arguments);
    Process process;
    try {
      process = new ProcessBuilder(line).redirectErrorStream(true).start();
    } catch (IOException e) {
      return Optional.empty();
    }
    try {
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return Optional.of(new Answer(process.waitFor(), said));
    } catch (IOException e) {
      throw new UserException("Slurm could not be asked: " + e.getMessage(), e);
    }
  }
}
