package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableComparisonTest {

  private static final String TABLE = "step,value\n10,a\n20,b\n30,c\n";

  @TempDir Path folder;

  private Path then;
  private Path now;

  @BeforeEach
  void write() throws IOException {
    then = folder.resolve("then.csv");
    now = folder.resolve("now.csv");
    Files.writeString(then, TABLE);
    Files.writeString(now, TABLE);
  }

  private TableComparison compared(long steps) {
    return TableComparison.of(then, now, steps);
  }

  @Test
  void equalTablesHaveAllTheirLines() {
    assertEquals(new TableComparison(4, Optional.empty()), compared(30));
    assertEquals(new TableComparison(3, Optional.empty()), compared(29));
  }

  @Test
  void rowsAfterTheStepAreNotCompared() throws IOException {
    Files.writeString(now, TABLE.replace("30,c", "30,x"));
    assertEquals(new TableComparison(3, Optional.empty()), compared(20));
    assertEquals(
        new TableComparison(3, Optional.of(new TableDifference("then.csv", 4, "30,c", "30,x"))),
        compared(30));
  }

  @Test
  void aShorterTableDiffersWhereItEnds() throws IOException {
    Files.writeString(now, "step,value\n10,a\n");
    assertEquals(
        new TableComparison(2, Optional.of(new TableDifference("then.csv", 3, "20,b", ""))),
        compared(30));
    Files.delete(then);
    assertEquals(
        new TableComparison(0, Optional.of(new TableDifference("then.csv", 1, "", "step,value"))),
        compared(30));
    Files.delete(now);
    assertEquals(new TableComparison(0, Optional.empty()), compared(30));
  }

  @Test
  void theLastStepIsThatOfTheLastRow() throws IOException {
    assertEquals(30, TableComparison.lastStep(then));
    Files.writeString(then, "step,value\n");
    assertEquals(0, TableComparison.lastStep(then));
    assertEquals(0, TableComparison.lastStep(folder.resolve("absent.csv")));
  }
}
