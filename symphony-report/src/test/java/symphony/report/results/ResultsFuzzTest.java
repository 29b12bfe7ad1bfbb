package symphony.report.results;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.api.UserException;
import symphony.report.analysis.Analyst;
import symphony.report.document.HtmlReport;
import symphony.report.document.JsonReport;
import symphony.report.statistics.Resampling;
import symphony.testkit.TextMutant;

/**
 * Reads mutated study folders, tables of scores and study files: the result is a report or one
 * sentence. {@code -Dsymphony.fuzz=100000} sets the number of each kind.
 */
class ResultsFuzzTest {

  private static final int ROUNDS = Integer.getInteger("symphony.fuzz", 200);

  /** One of this number of readable files is also analysed, which takes longer. */
  private static final int ANALYSED = 20;

  private static final Resampling FEW = new Resampling(1, 20, 5, false);

  @TempDir Path folder;

  private interface Reading {
    StudyResults read() throws IOException;
  }

  /** Reads a file and returns 1 if it is valid; any error other than a sentence fails the test. */
  private static int survive(int round, String text, Reading reading) throws IOException {
    try {
      StudyResults results = reading.read();
      if (round % ANALYSED == 0) {
        var analysis = new Analyst(SyntheticStudy.with(FEW, results)).analyse();
        assertFalse(new HtmlReport(analysis).text().isEmpty());
        assertFalse(Json.text(new JsonReport(analysis).tree()).isEmpty());
      }
      return 1;
    } catch (UserException e) {
      assertFalse(e.getMessage().isBlank() || e.getMessage().contains("\tat "), text);
      return 0;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return fail("round " + round + ":\n" + text, e);
    }
  }

  private Path study() throws IOException {
    SyntheticStudy study = new SyntheticStudy(folder);
    study.record(
        SyntheticStudy.record(
            "fuzz",
            List.of(SyntheticStudy.variant("base"), SyntheticStudy.variant("relu", "k", "a", "b")),
            List.of("Pendulum-v1"),
            List.of(1L, 2L)));
    for (long seed : List.of(1L, 2L)) {
      study.run(new RunId("base", "Pendulum-v1", seed), -380, 0.2);
      study.run(new RunId("relu", "Pendulum-v1", seed), -400, 0.3);
    }
    return folder;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "study.json",
        "base/Pendulum-v1/seed-1/summary.json",
        "relu/Pendulum-v1/seed-2/provenance.json",
        "base/Pendulum-v1/seed-2/evaluations.csv",
        "relu/Pendulum-v1/seed-1/episodes.csv"
      })
  void aStudyFolderWithAMutatedFileIsReadOrRefusedWithAMessage(String name) throws IOException {
    Path file = study().resolve(name);
    String good = Files.readString(file);
    SplittableRandom random = new SplittableRandom(name.hashCode());
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String text = TextMutant.of(good, random);
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      read += survive(round, text, () -> new RunStore(folder).read());
    }
    assertTrue(read > ROUNDS / 100, "only " + read + " were read");
  }

  @Test
  void mutatedTablesOfScoresAreReadOrRefusedWithAMessage() throws IOException {
    String good =
        "algorithm,task,seed,step,return\n"
            + "sac,T,1,100,5.5\nsac,T,1,200,7\nsac,T,2,100,6\ntd3,\"T\",1,100,4\ntd3,U,2,200,8e1\n";
    Path file = folder.resolve("scores.csv");
    SplittableRandom random = new SplittableRandom(7);
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String text = TextMutant.of(good, random);
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      read += survive(round, text, () -> ScoreFile.read(file, ""));
    }
    assertTrue(read > ROUNDS / 100, "only " + read + " were read");
  }

  @Test
  void mutatedScalesAreReadOrRefusedWithAMessage() throws IOException {
    Path file = folder.resolve("scale.csv");
    SplittableRandom random = new SplittableRandom(8);
    for (int round = 0; round < ROUNDS; round++) {
      String text = TextMutant.of("task,random,reference\nT,-1200,-150\nU,0,1e3\n", random);
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      survive(
          round,
          text,
          () -> {
            ScoreFile.scale(file, List.of("T", "U"));
            return new StudyResults(
                StudyRecord.inferred("s", "b", List.of("b"), List.of(), List.of()),
                List.of(),
                new TreeMap<>(),
                "",
                List.of());
          });
    }
  }

  @Test
  void namesInARecordCannotLeaveItsFolder() throws IOException {
    Path inside = Files.createDirectories(folder.resolve("inside"));
    SyntheticStudy outside = new SyntheticStudy(folder);
    for (long seed : List.of(1L, 2L)) {
      outside.run(new RunId("base", "Pendulum-v1", seed), -380, 0.2);
    }
    for (String name :
        List.of("../base", folder.resolve("base").toString(), "..", ".", "a/../../base")) {
      new SyntheticStudy(inside)
          .record(
              SyntheticStudy.record(
                  "escape",
                  List.of(SyntheticStudy.variant(name)),
                  List.of("Pendulum-v1", "../base"),
                  List.of(1L)));
      try {
        assertTrue(new RunStore(inside).read().counted().isEmpty(), name);
      } catch (UserException e) {
        assertTrue(e.getMessage().contains("study.json"), e.getMessage());
      }
    }
  }
}
