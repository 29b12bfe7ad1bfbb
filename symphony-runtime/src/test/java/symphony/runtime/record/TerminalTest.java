package symphony.runtime.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream raw = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private String printed(String text) {
    new PlainStream(raw).print(text);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void textsOfOthersCannotControlTheTerminal() {
    assertEquals(
        "a\\u001b]0;title\\u0007b\\u009bc\\u202ed\\u000de\\u007f",
        printed("a\u001b]0;title\u0007b\u009bc\u202ed\re\u007f"));
  }

  @Test
  void ordinaryTextIsUnchanged() {
    assertEquals("Zürich\t→ 日本 🎵\r\n", printed("Zürich\t→ 日本 🎵\r\n"));
  }

  @Test
  void theProgramsOwnBarsAreUnprotected() {
    PlainStream plain = new PlainStream(raw);

    Terminal.canvas(plain).print("\033[2F");

    assertEquals("\033[2F", bytes.toString(StandardCharsets.UTF_8));
    assertSame(raw, Terminal.canvas(raw));
  }
}
