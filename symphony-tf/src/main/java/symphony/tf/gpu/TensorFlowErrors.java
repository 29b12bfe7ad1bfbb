package symphony.tf.gpu;

/** What TensorFlow says when it fails, in one line. */
public final class TensorFlowErrors {

  private static final int LONGEST = 200;

  private TensorFlowErrors() {}

  /** The first line of its message. */
  public static String firstLine(Exception e) {
    String line =
        String.valueOf(e.getMessage())
            .lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty() && !l.endsWith("root error(s) found."))
            .findFirst()
            .orElse("no reason given");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
  }
}
