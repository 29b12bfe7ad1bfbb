package symphony.ablation.study;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.UserException;
import symphony.report.results.Json;
import symphony.report.results.StudyFile;
import symphony.report.results.StudyRecord;
import symphony.report.results.Tuning;

class RetuneTest {

  private static final String STUDY =
      """
      variants { relu { agent.activation.type = relu } }
      seeds = [1, 2]
      retune {
        keys { agent.gamma = [0.9, 0.98], agent.tau = [0.01, 0.02] }
        seeds = [101, 102]
      }
      """;

  @TempDir Path folder;

  private StudyTexts studies;

  @BeforeEach
  void writeBase() {
    studies = StudyTexts.in(folder);
  }

  @Test
  void baseAndVariantsAreTriedWithTheSameSettingsAndSeeds() throws IOException {
    Plan plan = plan(STUDY);
    PlannedTuning tuning = plan.tuning().orElseThrow();
    assertFalse(plan.ready());
    assertEquals(4, plan.cells().size());
    assertEquals(2 * 4 * 2, tuning.stage().cells().size());
    assertEquals(settings(tuning, "base"), settings(tuning, "relu"));
    assertEquals(
        Map.of("agent.gamma", "0.9", "agent.tau", "0.02"), settings(tuning, "base").get(1));
    PlannedCell last = tuning.stage().cells().getLast();
    assertEquals("relu-4/Pendulum-v1/seed-102", last.id().folder());
    assertEquals("0.98", value(last, "symphony.agent.gamma"));
    assertEquals("relu", value(last, "symphony.agent.activation.type"));
    assertEquals(plan.folder().resolve("tuning").toString(), last.config().output().output());
  }

  @Test
  void trialsAreDrawnFromTheGridOnceForAllVariants() throws IOException {
    Plan plan = plan(STUDY.replace("seeds = [101", "trials = 3, seeds = [101"));
    PlannedTuning tuning = plan.tuning().orElseThrow();
    assertEquals(3, settings(tuning, "base").stream().distinct().count());
    assertEquals(settings(tuning, "base"), settings(tuning, "relu"));
    assertEquals(4, tuning.tuning().grid());
    assertEquals(
        tuning.tuning(),
        plan(STUDY.replace("seeds = [101", "trials = 3, seeds = [101"))
            .tuning()
            .orElseThrow()
            .tuning());
  }

  @Test
  void theBestSettingOfEachVariantIsScored() throws IOException {
    Plan open = plan(STUDY);
    PlannedTuning tuning = open.tuning().orElseThrow();
    Plan stage = tuning.stage();
    Files.createDirectories(stage.folder());
    Json.write(stage.folder().resolve(StudyRecord.FILE), StudyFile.tree(stage.record()));
    for (PlannedCell cell : stage.cells().subList(1, stage.cells().size())) {
      ended(cell, returns(cell), "done");
    }
    assertFalse(plan(STUDY).ready(), "one run is missing");

    ended(stage.cells().getFirst(), returns(stage.cells().getFirst()), "done");
    Plan plan = plan(STUDY);
    assertTrue(plan.ready());
    assertEquals("0.98", value(plan.cells().getFirst(), "symphony.agent.gamma"));
    assertEquals("0.01", value(plan.cells().getFirst(), "symphony.agent.tau"));
    assertEquals("0.9", value(plan.cells().getLast(), "symphony.agent.gamma"));
    Tuning tuned = plan.record().tuning().orElseThrow();
    assertEquals("base-3", tuned.selected("base").orElseThrow().name());
    assertEquals("relu-1", tuned.selected("relu").orElseThrow().name());
    assertEquals(-200, tuned.selected("base").orElseThrow().score(), 1e-9);
    assertEquals(open.record().declared(), plan.record().declared(), "selecting declares nothing");
    StudyRecord read =
        StudyFile.read(write(folder.resolve("study.json"), StudyFile.tree(plan.record())));
    assertEquals(plan.record().tuning(), read.tuning());
  }

  @Test
  void aFailedCandidateCountsLikeAFailedRun() throws IOException {
    Plan stage = plan(STUDY + "failed-as { Pendulum-v1 = -1500 }").tuning().orElseThrow().stage();
    Files.createDirectories(stage.folder());
    Json.write(stage.folder().resolve(StudyRecord.FILE), StudyFile.tree(stage.record()));
    for (PlannedCell cell : stage.cells()) {
      boolean best = cell.id().variant().equals("base-3");
      ended(cell, returns(cell), best && cell.id().seed() == 101 ? "failed" : "done");
    }
    Tuning tuned =
        plan(STUDY + "failed-as { Pendulum-v1 = -1500 }").tuning().orElseThrow().tuning();
    Tuning.Candidate failed = tuned.candidates().get(2);
    assertEquals(1, failed.failed());
    assertEquals((-1500 - 200) / 2.0, failed.score(), 1e-9);
    assertFalse(failed.selected());
  }

  /** The base is best with its third setting, the variant with its first. */
  private static double returns(PlannedCell cell) {
    return List.of("base-3", "relu-1").contains(cell.id().variant()) ? -200 : -400;
  }

  @Test
  void aTuningThatIsImpossibleIsRefusedInOneSentence() {
    assertAll(
        () ->
            refused(
                STUDY.replace("101", "2"),
                "expected tuning seeds that no scored run has, got [2] among both"),
        () ->
            refused(
                STUDY.replace("101", "7") + "race { looks = every-seed, most = 8 }",
                "got [7] among both"),
        () ->
            refused(
                STUDY.replace("agent.tau", "agent.twilight"),
                "symphony.study.retune, setting gamma 0.9, twilight 0.01 of base: "),
        () ->
            refused(
                STUDY.replace("agent.tau", "agent.activation.silu.beta"),
                "give base the same config; tune keys that it reads"),
        () ->
            refused(
                STUDY + "variants.low { agent.gamma = 0.9 }",
                "low is the same as base, since the study tunes what makes them differ"),
        () -> refused(STUDY + "retune.trials = 5", "expected 2 to 4, the settings that"),
        () -> refused(STUDY + "retune.seeds = []", "at least one tuning seed"),
        () ->
            refused(
                STUDY + "retune.variants = [silu]",
                "names silu, but the study's variants are base, relu"),
        () -> refused(STUDY + "variants.tuning { agent.batch = 16 }", "variant named tuning"));
  }

  @Test
  void variantsThatAreNotNamedAreNotTuned() throws IOException {
    Plan plan =
        plan(STUDY + "retune.variants = [relu], variants.silu { agent.activation.type = silu }");
    assertEquals(List.of("base", "relu"), plan.tuning().orElseThrow().tuning().variants());
    assertEquals(3, plan.variants().size());
  }

  @Test
  void theExampleOfTheDocumentationCanBePlanned() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "studies.md"));
    Matcher example =
        Pattern.compile("### Tuning.*?```hocon\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertTrue(example.find());
    Plan plan = plan("variants { relu { agent.activation.type = relu } }\n" + example.group(1));
    assertEquals(2 * 4 * 3, plan.tuning().orElseThrow().stage().cells().size());
  }

  private static List<SortedMap<String, String>> settings(PlannedTuning tuning, String variant) {
    return tuning.tuning().candidates().stream()
        .filter(candidate -> candidate.variant().equals(variant))
        .map(Tuning.Candidate::setting)
        .toList();
  }

  private static String value(PlannedCell cell, String path) {
    return cell.config().resolved().values().stream()
        .filter(value -> value.path().equals(path))
        .findFirst()
        .orElseThrow()
        .text()
        .replace("\"", "");
  }

  private static void ended(PlannedCell cell, double value, String status) throws IOException {
    Path run = Path.of(cell.config().output().output()).resolve(cell.id().folder());
    Files.createDirectories(run);
    Files.writeString(
        run.resolve("evaluations.csv"), "step,return_mean\n450,-900\n900," + value + "\n");
    write(
        run.resolve("summary.json"),
        Json.object()
            .put("status", status)
            .put("digest", cell.config().resolved().digest())
            .put("steps", 900));
  }

  private static Path write(Path file, tools.jackson.databind.node.ObjectNode tree) {
    Json.write(file, tree);
    return file;
  }

  private Plan plan(String study) {
    return studies.plan("score = last\noutput = \"" + folder.resolve("runs") + "\"\n" + study);
  }

  private void refused(String study, String because) {
    String said = assertThrows(UserException.class, () -> plan(study)).getMessage();
    assertTrue(said.contains(because), said);
    assertFalse(said.contains("\n"), said);
  }
}
