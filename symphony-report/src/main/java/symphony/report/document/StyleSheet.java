package symphony.report.document;

/** The style sheet of every page that shows runs. */
public final class StyleSheet {

  private StyleSheet() {}

  /** Its text. */
  public static String text() {
    return Methods.resource("report.css");
  }
}
