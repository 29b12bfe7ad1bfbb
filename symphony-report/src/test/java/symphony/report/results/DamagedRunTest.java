package symphony.report.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symphony.record.Extent;

/** A damaged file affects only its own run, which is named. */
class DamagedRunTest {

  private static final RunId ID = new RunId("base", "T", 1);

  @TempDir Path folder;

  @BeforeEach
  void twoRuns() throws IOException {
    SyntheticStudy study = new SyntheticStudy(folder);
    study.run(ID, -300, 0.1);
    study.run(new RunId("base", "T", 2), -300, 0.1);
  }

  @ParameterizedTest
  @CsvSource({
    "summary.json, cut",
    "provenance.json, cut",
    "evaluations.csv, byte",
    "evaluations.csv, number",
    "summary.json, folder",
    "evaluations.csv, folder"
  })
  void aDamagedRunIsOmittedAndNamed(String name, String damage) throws IOException {
    Path file = folder.resolve(ID.folder()).resolve(name);
    byte[] bytes =
        Files.exists(file)
            ? Files.readAllBytes(file)
            : "{\"a\":1}\n".getBytes(StandardCharsets.UTF_8);
    switch (damage) {
      case "cut" -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      case "byte" -> {
        bytes[bytes.length / 2] = (byte) 0xff;
        Files.write(file, bytes);
      }
      case "number" -> Files.writeString(file, Files.readString(file).replace("-", "x"));
      default -> {
        Files.delete(file);
        Files.createDirectory(file);
      }
    }

    StudyResults results = new RunStore(folder).read();

    assertEquals(1, results.count(RunStatus.DONE), results.notes()::toString);
    assertTrue(
        results.notes().stream().anyMatch(n -> n.contains("base, T, seed 1: left out")),
        results.notes()::toString);
    // The worker trains the cell again and does not end.
    new RunStore(folder).state(ID, 0);
  }

  @Test
  void aFolderThatIsNotARunIsOmittedAndNamed() throws IOException {
    Files.createDirectories(folder.resolve("base/T/seed-1.bak"));
    Files.createDirectories(folder.resolve("base/T/seed-99999999999999999999"));

    StudyResults results = new RunStore(folder).read();

    assertEquals(2, results.count(RunStatus.DONE));
    assertTrue(results.notes().toString().contains("base/T/seed-1.bak"), results.notes()::toString);
  }

  @Test
  void brokenEpisodesAreReported() throws IOException {
    Path file = folder.resolve(ID.folder()).resolve("evaluations.csv");
    String table = Files.readString(file);
    String header = table.lines().findFirst().orElseThrow();
    Files.writeString(
        file,
        table.strip().replaceAll("(?m)$", ",2").replace(header + ",2", header + ",broken") + "\n");

    assertTrue(
        new RunStore(folder).read().notes().toString().contains("broke 60 evaluation episodes"),
        () -> new RunStore(folder).read().notes().toString());
  }

  @Test
  void numbersChangedAfterTheEndAreReported() throws IOException {
    Path run = folder.resolve(ID.folder());
    Path table = run.resolve("evaluations.csv");
    Extent extent = Extent.of(table);
    Path summary = run.resolve("summary.json");
    Files.writeString(
        summary,
        Files.readString(summary)
            .replaceFirst(
                "\\{",
                "{ \"tables\" : { \"evaluations.csv\" : { \"bytes\" : %d, \"crc32c\" : %d } },"
                    .formatted(extent.bytes(), extent.checksum())));
    assertEquals(List.of(), new RunStore(folder).read().notes());

    Files.writeString(table, Files.readString(table).replaceFirst("-3", "-2"));

    assertEquals(
        List.of(
            "base, T, seed 1: evaluations.csv was changed after the run ended; its current "
                + "numbers are used"),
        new RunStore(folder).read().notes());
  }
}
