package symphony.record;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.UserException;

/**
 * Tests that mutated tables and records of a run directory are repaired, read or refused. {@code
 * -Dsymphony.fuzz=100000} sets the number of each.
 */
class RecordFuzzTest {

  private static final int ROUNDS = Integer.getInteger("symphony.fuzz", 500);
  private static final String PIECES = ",\"\n\r0-9e{}[]\0";
  private static final List<String> HEADER = List.of("step", "return_mean", "reason");
  private static final String TABLE =
      "step,return_mean,reason\n10,-1.5,time-limit\n20,\"2.5\",\"a \"\"b\"\"\"\n30,7e3,x\n40,0,y\n";

  @TempDir Path folder;

  private static byte[] mutated(String good, SplittableRandom random) {
    byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
    for (int edits = random.nextInt(1, 6); edits > 0; edits--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(3)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) PIECES.charAt(random.nextInt(PIECES.length()));
        default -> bytes = Arrays.copyOf(bytes, at + 1);
      }
    }
    return bytes;
  }

  private interface Use {
    void of(Path file) throws IOException;
  }

  private void survive(String name, String good, Use use) throws IOException {
    Path file = folder.resolve(name);
    SplittableRandom random = new SplittableRandom(name.hashCode());
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = mutated(good, random);
      Files.write(file, bytes);
      try {
        use.of(file);
      } catch (UserException e) {
        assertFalse(e.getMessage() == null || e.getMessage().isBlank());
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        fail("round " + round + ":\n" + new String(bytes, StandardCharsets.UTF_8), e);
      }
    }
  }

  @Test
  void aResumedTableIsTruncatedBeforeItsFirstDamagedLine() throws IOException {
    survive(
        "table.csv",
        TABLE,
        file -> {
          byte[] before = Files.readAllBytes(file);
          CsvFile.open(file, HEADER, 25).close();
          byte[] after = Files.readAllBytes(file);
          assertTrue(after.length <= Math.max(before.length, "step,return_mean,reason\n".length()));
          assertTrue(after[after.length - 1] == '\n');
        });
  }

  @Test
  void finalReturnOfADamagedTableIsANumberOrAnError() throws IOException {
    survive("evaluations.csv", TABLE, Evaluations::finalReturn);
  }

  @Test
  void damagedJsonIsReadOrEmpty() throws IOException {
    survive(
        "summary.json",
        "{\"variant\" : \"base\", \"seed\" : 1, \"cohort\" : [1, 2], \"status\" : \"done\","
            + " \"reason\" : null}",
        JsonFile::read);
  }

  @Test
  void hugeOrDeepJsonIsIgnored() throws IOException {
    Path deep = folder.resolve("deep.json");
    Files.writeString(deep, "[".repeat(1_000_000));
    assertTrue(JsonFile.read(deep).isEmpty());
    Files.writeString(deep, "{\"a\":" + "9".repeat(100_000) + "}");
    assertTrue(JsonFile.read(deep).isEmpty());
  }
}
