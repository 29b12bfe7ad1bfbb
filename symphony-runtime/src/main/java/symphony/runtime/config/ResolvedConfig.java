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
 * A resolved config: every value that the run reads, in a fixed order and notation. Parameters of
 * ingredients that are not selected are left out, so text and digest do not change when a module
 * offers another ingredient.
 *
 * @param values the values, in the order in which the records declare them
 */
public record ResolvedConfig(List<Value> values) {

  private static final String SEEDS = "symphony.training.seeds";

  /** The number of steps, which does not change the numbers of a run up to its end. */
  private static final String STEPS = "symphony.training.steps";

  /**
   * Keys that decide where, when and in which cohort a run is trained, but do not change its
   * numbers.
   */
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

  /** Whether a value at a path does not affect the numbers of a run. */
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

  /** The text of a complete config file, one value per line. */
  public String text() {
    return values.stream().map(Value::line).collect(Collectors.joining());
  }

  /** The same config for a single seed. */
  public ResolvedConfig withSeed(long seed) {
    return new ResolvedConfig(
        values.stream()
            .map(v -> v.path().equals(SEEDS) ? new Value(SEEDS, "[" + seed + "]", v.origin()) : v)
            .toList());
  }

  /**
   * SHA-256, in hexadecimal digits, of all values that determine a run's numbers, except seed and
   * number of steps: of two runs with the same digest and seed, the shorter one equals the start of
   * the longer one.
   */
  public String digest() {
    return sha256(
        identifying().map(value -> value.line().getBytes(StandardCharsets.UTF_8)).toList());
  }

  /** The values that {@link #digest} is computed from. */
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

  /** The values that determine a run's numbers except its seed, and the number of steps. */
  public Stream<Value> decisive() {
    return values.stream().filter(value -> !CIRCUMSTANCES.contains(value.path()));
  }
}
