package symphony.runtime.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds the blocks in the text of a config file, {@code key { ... }} or {@code key = { ... }}.
 * HOCON merges two blocks with the same path, so the parsed config does not show that a block was
 * written twice.
 */
public final class Outline {

  private static final String QUOTES = "\"\"\"";

  private final String text;
  private final List<Written> blocks = new ArrayList<>();
  private final Deque<OutlineField> fields = new ArrayDeque<>();
  private int at;
  private int line = 1;

  /**
   * One block.
   *
   * @param path its keys, outermost first
   * @param line the line of its opening brace, from 1
   */
  public record Written(List<String> path, int line) {}

  private Outline(String text) {
    this.text = text;
    fields.push(new OutlineField(List.of()));
  }

  /**
   * Finds the blocks of a text. Blocks within lists have no path and are left out.
   *
   * @param text valid HOCON
   */
  public static List<Written> of(String text) {
    Outline outline = new Outline(text);
    while (outline.at < text.length()) {
      outline.next();
    }
    return List.copyOf(outline.blocks);
  }

  private void next() {
    if (looksAt("#") || looksAt("//")) {
      take(endOfLine());
    } else if (looksAt(QUOTES)) {
      fields.peek().word(take(endOfText()));
    } else if (looksAt("\"")) {
      fields.peek().word(take(endOfString()));
    } else if (looksAt("${")) {
      fields.peek().word(take(end("}", at)));
    } else {
      sign(take(at + 1).charAt(0));
    }
  }

  private void sign(char c) {
    switch (c) {
      case '{' -> open();
      case '[' -> fields.push(OutlineField.inList());
      case '}', ']' -> close();
      case ',' -> fields.peek().clear();
      case '\n' -> fields.peek().endLine();
      case ':', '=', '+' -> fields.peek().separate();
      default -> fields.peek().word(String.valueOf(c));
    }
  }

  private void open() {
    OutlineField field = fields.peek();
    List<String> path = field.path();
    if (field.opensBlock()) {
      blocks.add(new Written(path, line));
    }
    fields.push(path == null ? OutlineField.inList() : new OutlineField(path));
  }

  private void close() {
    fields.pop();
    fields.peek().hasValue();
  }

  private boolean looksAt(String sign) {
    return text.startsWith(sign, at);
  }

  private String take(int end) {
    String taken = text.substring(at, end);
    line += (int) taken.chars().filter(c -> c == '\n').count();
    at = end;
    return taken;
  }

  private int endOfLine() {
    int found = text.indexOf('\n', at);
    return found < 0 ? text.length() : found;
  }

  private int end(String sign, int from) {
    return text.indexOf(sign, from) + sign.length();
  }

  /** The end of a multi-line string; quotes before its last three belong to the string. */
  private int endOfText() {
    int end = end(QUOTES, at + QUOTES.length());
    while (text.startsWith("\"", end)) {
      end++;
    }
    return end;
  }

  private int endOfString() {
    int end = at + 1;
    while (text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return end + 1;
  }
}
