package symphony.record;

/** How versions of the code are shown to people. */
public final class CodeVersions {

  private static final int SHORT = 8;

  private CodeVersions() {}

  /** The beginning of a code's version, as people are shown it. */
  public static String brief(String version) {
    return version.substring(0, Math.min(SHORT, version.length()));
  }
}
