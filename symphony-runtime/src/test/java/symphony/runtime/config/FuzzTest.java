package symphony.runtime.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import symphony.api.UserException;
import symphony.runtime.fake.Fakes;
import symphony.runtime.plugin.Registry;

/**
 * Mutated config files are read or refused with messages for the author. {@code
 * -Dsymphony.fuzz=100000} sets their number.
 */
class FuzzTest {

  private static final int ROUNDS = Integer.getInteger("symphony.fuzz", 3_000);
  private static final String GOOD =
      """
      symphony {
        task { name = Line-v0, action-limit = unit }
        agent { warm-up = 3, critic-loss { type = rehse, rehse { sharpness = 0.25 } } }
        training { steps = 1e3, seeds = [1, 2, 3] }
        run.variant = "try-1"
      }
      """;
  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    "=",
    ":",
    "\"",
    "\"\"\"",
    "${symphony}",
    "${?x}",
    "include \"x\"",
    "null",
    "-1",
    "1e999",
    "NaN",
    "true",
    "\n",
    ",",
    "#",
    "symphony",
    "seeds",
    "type",
    "\0",
    "\ud83d",
    "+=",
    "rehse",
    "99999999999999999999",
    "0x1",
    "\\u0000",
    "..",
    "a.b.c",
    "include url(\"http://x\")"
  };

  private static String mutated(SplittableRandom random) {
    StringBuilder text = new StringBuilder(GOOD);
    for (int edits = random.nextInt(1, 6); edits > 0; edits--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 2 -> text.setCharAt(at, (char) random.nextInt(32, 127));
        default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 40)));
      }
    }
    return text.toString();
  }

  @Test
  void mutatedConfigsAreReadOrRefusedWithAMessage() {
    Registry registry = Fakes.registry();
    ConfigSource defaults = ConfigSource.defaults(registry);
    SplittableRandom random = new SplittableRandom(1);
    int read = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String text = mutated(random);
      try {
        defaults.withText("fuzz.conf", text).run();
        read++;
      } catch (UserException e) {
        assertFalse(e.getMessage().isBlank(), text);
        assertFalse(e.getMessage().contains("\tat "), text);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        fail("round " + i + ":\n" + text, e);
      }
    }
    assertTrue(read > ROUNDS / 100, "only " + read + " were read");
  }

  @Test
  void deepNestingIsRefusedWithAMessage() {
    String text = "symphony {" + "a {".repeat(100_000) + "}".repeat(100_000) + "}";
    try {
      ConfigSource.defaults(Fakes.registry()).withText("deep.conf", text).run();
      fail("it was read");
    } catch (UserException e) {
      assertTrue(e.getMessage().contains("nested too deeply"), e.getMessage());
    }
  }
}
