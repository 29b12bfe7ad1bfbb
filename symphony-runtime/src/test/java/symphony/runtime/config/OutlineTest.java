package symphony.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.typesafe.config.ConfigFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {

  /** The blocks of a text as {@code path:line}; the text must be valid HOCON. */
  private static List<String> outline(String text) {
    ConfigFactory.parseString(text);
    return Outline.of(text).stream()
        .map(block -> String.join("/", block.path()) + ":" + block.line())
        .toList();
  }

  @Test
  void blocksAreFoundInEveryNotation() {
    assertEquals(
        List.of("a:1", "a/b:2", "a/b/c.d:3", "e:5", "f/g:6", "h:8"),
        outline("a {\n b = {\n \"c.d\" : {}\n}, x = 1 }\ne{}\nf.g { y = 2 }\nh\n{ }"));
  }

  @Test
  void aPathThatIsWrittenTwiceIsListedTwice() {
    assertEquals(
        List.of("v:1", "v/x:2", "v/x:3", "v/x:5"),
        outline("v {\n x { p = 1 }\n x { q = 2 }\n}\nv.x { r = 3 }"));
  }

  @Test
  void bracesInTextsCommentsAndSubstitutionsAreNotBlocks() {
    assertEquals(
        List.of("a:1", "z:7"),
        outline(
            "a { t = \"x { y \\\" {\" } # b {\n// c {\nu = \"\"\"d {\n e {\"\"\"\"\n"
                + "v = ${a}\nw = ${?n}\nz {}"));
  }

  @Test
  void aValueAddedToAnotherIsNotABlock() {
    assertEquals(
        List.of("a:1", "d:5"),
        outline(
            "a { p = 1 }\n"
                + "b = ${a} { q = 2 }\n"
                + "c = [{ x { } }, { x { } }]\n"
                + "b.p = 3\n"
                + "d = { } { r = 4 }"));
  }

  @Test
  void outermostBracesAndIncludesAreNotKeys() {
    assertEquals(
        List.of("a:3", "a/b:4"),
        outline("{\n include \"file\"\n a {\n b { include \"file\", p = 1 }\n }\n}"));
  }
}
