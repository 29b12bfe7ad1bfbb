package symphony.record;

/** Formats versions of the code for readers. */
public final class CodeVersions {

  private static final int SHORT = 8;

  private CodeVersions() {}

  /** The first characters of a version. */
  public static String brief(String version) {
    return version.substring(0, Math.min(SHORT, version.length()));
  }
}
