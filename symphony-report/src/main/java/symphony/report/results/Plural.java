package symphony.report.results;

/** Formats numbers with nouns: {@code 1 task}, {@code 2 tasks}. */
public final class Plural {

  private Plural() {}

  /** A number and a noun whose plural ends in s. */
  public static String of(long n, String noun) {
    return of(n, noun, noun + "s");
  }

  /** A number with the singular or plural noun. */
  public static String of(long n, String one, String many) {
    return n + " " + choose(n, one, many);
  }

  /** The singular or plural form for a number: {@code "is", "are"}. */
  public static String choose(long n, String one, String many) {
    return n == 1 ? one : many;
  }
}
