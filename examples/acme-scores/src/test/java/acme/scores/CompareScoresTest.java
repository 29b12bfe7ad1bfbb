package acme.scores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.UserException;
import symphony.report.analysis.Analysis;
import symphony.report.document.ReportWriter;
import symphony.report.statistics.Verdict;

class CompareScoresTest {

  @TempDir Path folder;

  /** Ten runs each, ten points apart, that differ by less than one within an algorithm. */
  private Path scores() throws IOException {
    StringBuilder text = new StringBuilder("algorithm,task,seed,step,return\n");
    for (int seed = 0; seed < 10; seed++) {
      text.append("sac,T,%d,1000,%d.%d\n".formatted(seed, 10, seed));
      text.append("td3,T,%d,1000,%d.%d\n".formatted(seed, 20, seed));
    }
    return Files.writeString(folder.resolve("scores.csv"), text);
  }

  @Test
  void scoresComeToAVerdictAndAReport() throws IOException {
    Analysis analysis = CompareScores.analyse(scores(), "sac");

    assertEquals(Map.of("td3 - sac", Verdict.BETTER), CompareScores.verdicts(analysis));
    Path page = ReportWriter.write(analysis, folder.resolve("report"));
    assertTrue(Files.readString(page).contains("td3"));
    assertTrue(Files.exists(page.resolveSibling(ReportWriter.JSON)));
  }

  @Test
  void aFileThatCannotBeUsedIsOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("scores.csv"), "algorithm,task\nsac,T\n");
    String sentence =
        assertThrows(UserException.class, () -> CompareScores.analyse(file, "sac")).getMessage();
    assertTrue(sentence.contains("no column seed, step, return"), sentence);
  }

  /** Neither on the module path nor on the class path. */
  @Test
  void neitherTensorFlowNorTheCommandLineIsLoaded() {
    assertTrue(ModuleLayer.boot().findModule("symphony.report").isPresent());
    for (String type :
        new String[] {
          "org.tensorflow.Graph",
          "picocli.CommandLine",
          "com.google.inject.Guice",
          "com.typesafe.config.Config",
          "symphony.runtime.run.Training"
        }) {
      assertThrows(ClassNotFoundException.class, () -> Class.forName(type), type);
    }
    String paths =
        System.getProperty("jdk.module.path") + System.getProperty("surefire.test.class.path");
    for (String artifact : new String[] {"tensorflow", "picocli", "guice"}) {
      assertFalse(paths.contains(artifact), paths);
    }
  }
}
