package symphony.report.chart;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML and SVG. Text and attribute values are escaped without exception, so that a label
 * cannot become markup.
 */
public final class Markup {

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  public Markup open(String tag, Object... attributes) {
    tag(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Closes the element opened last. */
  public Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Adds text. */
  public Markup text(String text) {
    escape(text);
    return this;
  }

  /** Adds an element that contains only text. */
  public Markup element(String tag, String text, Object... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** Adds an element without content in the self-closing form of SVG. */
  public Markup shape(String tag, Object... attributes) {
    tag(tag, attributes);
    out.append("/>");
    return this;
  }

  /** Adds the markup of another. */
  public Markup add(Markup other) {
    out.append(other);
    return this;
  }

  /** Adds trusted text without escaping, such as a style sheet. */
  public Markup verbatim(String text) {
    out.append(text);
    return this;
  }

  /** Starts a new line in the source. */
  public Markup line() {
    out.append('\n');
    return this;
  }

  /** The text without tags and drawings, its parts separated by one space. */
  public String plain() {
    return out.toString()
        .replaceAll("(?s)<svg.*?</svg>", "")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ")
        .strip()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void tag(String tag, Object... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(value(attributes[i + 1]));
      out.append('"');
    }
  }

  private static String value(Object value) {
    return value instanceof Double number ? Numbers.coordinate(number) : value.toString();
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? '\ufffd' : c);
      }
    }
  }
}
