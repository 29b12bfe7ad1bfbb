package symphony.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

  private static final List<String> HEADER = List.of("step", "what");

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void write() {
    file = folder.resolve("t.csv");
    try (CsvFile csv = CsvFile.open(file, HEADER, -1)) {
      csv.append(List.of("10", "a"));
      csv.append(List.of("20", "b, \"c\""));
      csv.append(List.of("20", "d"));
      csv.append(List.of("30", "e"));
    }
  }

  private String reopened(long lastStep) throws Exception {
    CsvFile.open(file, HEADER, lastStep).close();
    return Files.readString(file);
  }

  @Test
  void fieldsAreQuotedWhereTheyMust() throws Exception {
    assertEquals("step,what\n10,a\n20,\"b, \"\"c\"\"\"\n20,d\n30,e\n", Files.readString(file));
  }

  @Test
  void laterStepsAreRemoved() throws Exception {
    assertEquals("step,what\n10,a\n20,\"b, \"\"c\"\"\"\n20,d\n", reopened(20));
  }

  @Test
  void incompleteLineIsRemoved() throws Exception {
    Files.writeString(file, "step,what\n10,a\n15,hal");

    assertEquals("step,what\n10,a\n", reopened(99));
  }

  @Test
  void linesFromTheFirstDamagedOneAreRemoved() throws Exception {
    Files.writeString(file, "step,what\n10,a\n#,b\n20,c\n");

    assertEquals("step,what\n10,a\n", reopened(99));
  }

  @Test
  void emptyFileGetsItsHeaderAgain() throws Exception {
    Files.writeString(file, "");

    assertEquals("step,what\n", reopened(99));
  }

  @Test
  void unwritableFileIsReportedInOneSentence() {
    OutputException e =
        assertThrows(
            OutputException.class, () -> CsvFile.open(folder.resolve("missing/t.csv"), HEADER, -1));

    assertTrue(e.toString().contains("missing/t.csv cannot be written"), e.toString());
  }
}
