package symphony.report.document;

/** The style sheet of all pages about runs. */
public final class StyleSheet {

  private StyleSheet() {}

  /** The CSS text. */
  public static String text() {
    return Methods.resource("report.css");
  }
}
