package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.UserException;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.RunConfig;
import symphony.runtime.fake.Fakes;

class VerificationTest {

  @TempDir Path folder;

  private Path run;

  @BeforeEach
  void train() {
    RunConfig config =
        ConfigSource.defaults(Fakes.registry())
            .with(
                "test",
                List.of(
                    "task=Line-v0",
                    "training.steps=100",
                    "training.seeds=[1, 2]",
                    "evaluation.every=40",
                    "evaluation.episodes=3",
                    "run.metrics-every=10",
                    "run.output=" + folder))
            .run();
    Training.run(
        new TrainingRequest(
            config, List.of(1L, 2L), TrainingRequest.Existing.RESUME, List.of(), new StopSignal()));
    run = folder.resolve("default/Line-v0/seed-2");
  }

  private Verification verify(Optional<Long> steps) {
    return Verification.of(Fakes.registry(), run, steps, new StopSignal(), List.of());
  }

  @Test
  void untouchedRunRepeats() {
    Verification verified = verify(Optional.empty());

    assertEquals(Optional.empty(), verified.difference());
    assertEquals(100, verified.steps());
    assertEquals(4 + 6 + 11, verified.lines());
  }

  @Test
  void theFirstStepsRepeatToo() {
    Verification verified = verify(Optional.of(50L));

    assertEquals(Optional.empty(), verified.difference());
    assertEquals(2 + 3 + 6, verified.lines());
  }

  @Test
  void aChangedNumberIsFoundWithItsPlaceAndProbableCause() throws Exception {
    Path table = run.resolve("metrics.csv");
    List<String> lines = Files.readAllLines(table);
    String good = lines.get(3);
    lines.set(3, good.replaceFirst(",", ",9"));
    Files.write(table, lines);
    Path provenance = run.resolve("provenance.json");
    Files.writeString(
        provenance, Files.readString(provenance).replace("\"fake 1.0\"", "\"fake 0.9\""));

    Verification verified = verify(Optional.empty());

    assertEquals(
        Optional.of(new TableDifference("metrics.csv", 4, lines.get(3), good)),
        verified.difference());
    assertEquals(List.of("environment: then fake 0.9, now fake 1.0"), verified.circumstances());
  }

  @Test
  void editedConfigIsRefused() throws Exception {
    Path config = run.resolve("config.conf");
    Files.writeString(config, Files.readString(config).replace("warm-up = 5", "warm-up = 6"));

    UserException e = assertThrows(UserException.class, () -> verify(Optional.empty()));

    assertTrue(e.getMessage().startsWith("The config in " + run), e.getMessage());
  }
}
