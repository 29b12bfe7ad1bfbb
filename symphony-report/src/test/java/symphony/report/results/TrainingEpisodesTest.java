package symphony.report.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the safety measures from the table of training episodes. */
class TrainingEpisodesTest {

  private static final String HEADER =
      "step,episode,return,length,terminated,reason,smoothness,saturation,energy,power,ending,"
          + "deliberate\n";

  @TempDir private Path folder;

  private TrainingSafety safety(String rows) throws IOException {
    Path file = folder.resolve("episodes.csv");
    Files.writeString(file, HEADER + rows);
    return TrainingEpisodes.safety(file);
  }

  @Test
  void actionMeasuresUseTheLastTenthOfStepsAndFallsAllSteps() throws IOException {
    TrainingSafety safety =
        safety(
            """
            500,0,9,500,1,terminated,0.9,0.9,1,900,failure,0
            920,1,9,420,1,terminated,0.1,0.2,1,100,success,0
            1000,2,9,80,1,terminated,0.6,0.7,1,600,failure,1
            """);
    assertEquals(1, safety.falls(), 1e-12);
    assertEquals((420 * 0.1 + 80 * 0.6) / 500, safety.smoothness(), 1e-12);
    assertEquals((420 * 0.2 + 80 * 0.7) / 500, safety.saturation(), 1e-12);
    assertEquals((420 * 100 + 80 * 600) / 500, safety.power(), 1e-12);
  }

  @Test
  void withoutEpisodesNothingIsKnown() throws IOException {
    assertEquals(TrainingSafety.UNKNOWN, safety(""));
    assertEquals(TrainingSafety.UNKNOWN, TrainingEpisodes.safety(folder.resolve("none.csv")));
  }
}
