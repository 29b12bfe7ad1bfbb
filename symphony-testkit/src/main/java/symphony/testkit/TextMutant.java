package symphony.testkit;

import java.util.List;
import java.util.SplittableRandom;

/** Almost valid texts: a valid text with a few random edits. */
public final class TextMutant {

  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ",",
          ":",
          "\n",
          "\r",
          "\\",
          "\0",
          "-",
          "..",
          "../..",
          "/",
          "NaN",
          "-1",
          "1e999",
          "1e18",
          "-9223372036854775808",
          "99999999999999999999",
          "0",
          "null",
          "true",
          "\"\"",
          "\ud83d",
          "\ufeff",
          "<b>",
          ";",
          "seed",
          "base",
          "[[[[[[[[",
          "1.5",
          " ",
          "\t",
          "e");

  private TextMutant() {}

  /** A mutant of a text. */
  public static String of(String good, SplittableRandom random) {
    StringBuilder text = new StringBuilder(good);
    for (int edits = random.nextInt(1, 5); edits > 0; edits--) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(1, 30));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 2 -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
        case 3 -> text.insert(at, text.substring(at, end));
        default -> text.insert(at, (char) random.nextInt(1, 256));
      }
    }
    return text.toString();
  }
}
