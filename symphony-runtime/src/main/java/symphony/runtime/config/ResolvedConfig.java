package symphony.runtime.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A config as it is used: every value that the run reads, in one order, in one notation. Parameters
 * of ingredients that were not chosen are left out, so that neither text nor digest changes when a
 * module offers one more.
 *
 * @param values in the order in which the records declare them
 */
public record ResolvedConfig(List<Value> values) {

  private static final String SEEDS = "symphony.training.seeds";

  /** How far a run goes, which changes no number on the way. */
  private static final String STEPS = "symphony.training.steps";

  /** What decides where, when and in whose company a run happens, but not what comes out of it. */
  private static final Set<String> CIRCUMSTANCES =
      Set.of(
          SEEDS,
          "symphony.training.cohort",
          "symphony.training.threads",
          "symphony.training.step-timeout",
          "symphony.training.max-lost-threads",
          "symphony.run.output",
          "symphony.run.variant",
          "symphony.run.checkpoint-every",
          "symphony.run.keep-memory",
          "symphony.run.keep-best",
          "symphony.run.keep-every",
          "symphony.run.tensorboard");

  /** Whether a value at a path decides nothing of what comes out of a run. */
  static boolean isCircumstance(String path) {
    return CIRCUMSTANCES.contains(path);
  }

  /** Copies the values. */
  public ResolvedConfig {
    values = List.copyOf(values);
  }

  /**
   * One value.
   *
   * @param path its config path
   * @param text its value, HOCON
   * @param origin file and line, {@code command line}, or a module's {@code reference.conf}
   */
  public record Value(String path, String text, String origin) {

    String line() {
      return path + " = " + text + "\n";
    }
  }

  /** A config file that says everything, one value a line. */
  public String text() {
    return values.stream().map(Value::line).collect(Collectors.joining());
  }

  /** The same for one seed alone. */
  public ResolvedConfig withSeed(long seed) {
    return new ResolvedConfig(
        values.stream()
            .map(v -> v.path().equals(SEEDS) ? new Value(SEEDS, "[" + seed + "]", v.origin()) : v)
            .toList());
  }

  /**
   * SHA-256, in hexadecimal digits, of everything that decides a run's numbers next to its seed and
   * its number of steps: of two runs of one digest and one seed, the shorter is the beginning of
   * the longer.
   */
  public String digest() {
    return sha256(
        identifying().map(value -> value.line().getBytes(StandardCharsets.UTF_8)).toList());
  }

  /** The values that {@link #digest} is made of. */
  public Stream<Value> identifying() {
    return decisive().filter(value -> !value.path().equals(STEPS));
  }

  static String sha256(List<byte[]> parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      parts.forEach(sha::update);
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The values that decide a run's numbers next to its seed, and how far it goes. */
  public Stream<Value> decisive() {
    return values.stream().filter(value -> !CIRCUMSTANCES.contains(value.path()));
  }
}
