package symphony.report.results;

/** Numbers with their nouns: {@code 1 task}, {@code 2 tasks}. */
public final class Plural {

  private Plural() {}

  /** A number and a noun whose plural ends in s. */
  public static String of(long n, String noun) {
    return of(n, noun, noun + "s");
  }

  /** A number and the noun that fits. */
  public static String of(long n, String one, String many) {
    return n + " " + choose(n, one, many);
  }

  /** The words that fit a number: {@code "is", "are"}. */
  public static String choose(long n, String one, String many) {
    return n == 1 ? one : many;
  }
}
