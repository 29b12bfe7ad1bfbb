package symphony.report.results;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.UserException;
import symphony.report.formats.NpzFile;
import symphony.report.formats.NumericArray;

/** Reads files of the real tools, written by other-tools/make.py. */
class SourcesTest {

  @TempDir Path folder;

  private static Path other(String name) {
    try {
      return Path.of(SourcesTest.class.getResource("/other-tools/make.py").toURI())
          .resolveSibling(name);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static StudyResults read(Map<String, String> constants, Path... sources) {
    return Sources.read(List.of(sources), "", Map.of(), constants);
  }

  private static RunResult run(StudyResults results, String variant, String task, long seed) {
    return results.runs().stream()
        .filter(run -> run.id().equals(new RunId(variant, task, seed)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(results.runs().stream().map(RunResult::id).toList()));
  }

  private static double[] returns(RunResult run) {
    return run.evaluations().stream().mapToDouble(Evaluation::meanReturn).toArray();
  }

  private static String refusal(Path... sources) {
    return assertThrows(UserException.class, () -> read(Map.of(), sources)).getMessage();
  }

  @Test
  void aFolderOfTheZooIsReadByItsNames() {
    StudyResults results = read(Map.of(), other("zoo"));

    assertEquals(List.of("sac", "td3"), results.study().variantNames());
    assertEquals(4, results.counted().size());
    assertArrayEquals(
        new double[] {9.12994388, 10.04829273, 10.72538759, 9.326495},
        returns(run(results, "sac", "Pendulum-v1", 1)),
        1e-8);
    assertEquals(
        List.of(1000L, 2000L, 3000L, 4000L),
        run(results, "td3", "Pendulum-v1", 2).evaluations().stream()
            .map(Evaluation::step)
            .toList());
  }

  @Test
  void monitorFilesOfOneFolderAreOneRun() throws IOException {
    StudyResults results = read(Map.of(), other("monitors"));
    RunResult run = run(results, "ppo", "Pendulum-v1", 7);
    assertEquals(5, run.evaluations().size());
    assertEquals(-938.073447, run.evaluations().getFirst().meanReturn());
    assertEquals(200, run.evaluations().getFirst().step());

    Path two = Files.createDirectories(folder.resolve("ppo/T-v0/1"));
    String head = "#{\"t_start\": 1.5, \"env_id\": \"T-v0\"}\nr,l,t\n";
    Files.writeString(two.resolve("0.monitor.csv"), head + "1,10,0.1\n3,10,0.2\n");
    Files.writeString(two.resolve("1.monitor.csv"), head + "5,10,0.1\n7,10,0.2\n");
    RunResult both = run(read(Map.of(), folder), "ppo", "T-v0", 1);
    assertArrayEquals(new double[] {3, 5}, returns(both));
    assertEquals(20, both.evaluations().getFirst().step());
  }

  @Test
  void eventsOfBothKindsAreReadAndAResumedRunReplacesLaterSteps() {
    StudyResults results = read(Map.of(), other("cleanrl"), other("tensors"));

    RunResult simple = run(results, "sac", "Hopper-v4", 3);
    assertEquals(10, simple.evaluations().getFirst().meanReturn());
    RunResult tensor = run(results, "td3", "Hopper-v4", 4);
    assertEquals(10, tensor.evaluations().size());
    assertEquals(200, tensor.evaluations().getLast().meanReturn());
    StudyResults speed =
        Sources.read(List.of(other("cleanrl")), "", Map.of("return", "charts/SPS"), Map.of());
    assertEquals(120, returns(speed.runs().getFirst())[0]);
  }

  @Test
  void aDamagedEventIsRefusedAndATruncatedOneOmitted() throws IOException {
    Path run = Files.createDirectories(folder.resolve("a/T-v0/1"));
    byte[] whole =
        Files.readAllBytes(
            other("cleanrl/Hopper-v4__sac__3__1700000000/events.out.tfevents.1700000000.host"));
    Path file = run.resolve("events.out.tfevents.1");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    int half = run(read(Map.of(), folder), "a", "T-v0", 1).evaluations().size();
    assertTrue(half > 0 && half < 10, "points: " + half);

    whole[whole.length / 2] ^= 1;
    Files.write(file, whole);

    assertTrue(refusal(folder).contains("damaged at byte"), refusal(folder));
  }

  @Test
  void scoresOfRliableAreReadFromNumpyAndJson() throws IOException {
    StudyResults results = read(Map.of(), other("scores.npz"));
    assertEquals(List.of("DQN", "IQN"), results.study().variantNames());
    assertEquals(List.of("task 1", "task 2"), results.study().tasks());
    assertEquals(12, results.counted().size());

    Path json = folder.resolve("scores.json");
    Files.writeString(json, "{\"A\": [[1, 2], [3, null]], \"B\": [[[5, 6]], [[7, 8]]]}");
    StudyResults written = read(Map.of(), json);
    assertEquals(3, returns(run(written, "A", "task 1", 2))[0]);
    assertEquals(RunStatus.FAILED, run(written, "A", "task 2", 2).status());
    assertArrayEquals(new double[] {7, 8}, returns(run(written, "B", "task 1", 2)));
    Files.writeString(json, "{\"A\": [[1, 2], [3]]}");
    assertTrue(refusal(json).contains("not a rectangular array"), refusal(json));
  }

  @Test
  void numpysArraysAreReadAndObjectsRefused() throws IOException {
    Map<String, NumericArray> kinds = NpzFile.read(other("kinds.npz"));
    assertEquals(List.of(1, 2, 3), kinds.get("fortran").shape());
    assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5}, kinds.get("fortran").values());
    assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5}, kinds.get("small").values());

    assertTrue(refusal(other("objects.npz")).contains("reading it would run its code"));
    Path pickle = Files.write(folder.resolve("scores.pkl"), new byte[] {1});
    assertTrue(refusal(pickle).contains("numpy.savez"));
    Path noZip = Files.write(folder.resolve("x.npz"), new byte[] {1, 2, 3});
    assertTrue(refusal(noZip).contains("not a file of NumPy's savez"), refusal(noZip));
  }

  @Test
  void exportOfAChartIsReadRunByRun() throws IOException {
    Path file = folder.resolve("wandb.csv");
    Files.writeString(
        file,
        "\ufeff\"Step\",\"sac-seed1 - eval/return\",\"sac-seed1 - eval/return__MIN\","
            + "\"Hopper-v4__td3__2__170 - eval/return\"\r\n"
            + "\"100\",\"1.5\",\"1\",\"\"\r\n\"200\",\"2.5\",\"2\",\"7\"\r\n");

    StudyResults results = read(Map.of("task", "Hopper-v4"), file);

    assertArrayEquals(new double[] {1.5, 2.5}, returns(run(results, "sac", "Hopper-v4", 1)));
    assertArrayEquals(new double[] {7}, returns(run(results, "td3", "Hopper-v4", 2)));
    assertTrue(
        refusal(file).contains("does not contain the task; give it with --constant task=VALUE"));
    Files.writeString(file, "Step,a-1 - x,a-1 - y\n1,2,3\n");
    assertTrue(refusal(file).contains("has the metrics x, y, expected one"), refusal(file));
  }

  @Test
  void aStudyIsComparedWithResultsOfOtherTools() throws IOException {
    Path own = SyntheticStudy.quickstart(folder.resolve("own"));
    Path csv = folder.resolve("sac.csv");
    Files.writeString(csv, "algorithm,task,seed,step,return\nsac,Pendulum-v1,1,500,-200\n");

    StudyResults results = read(Map.of(), own, csv);

    assertTrue(Sources.isOwn(own) && !Sources.isOwn(other("zoo")));
    assertTrue(results.study().variantNames().containsAll(List.of("base", "sac")));
    assertEquals(31, results.counted().size());
    StudyResults twice = read(Map.of(), csv, Files.copy(csv, folder.resolve("b.csv")));
    assertEquals(List.of("sac.csv sac", "b.csv sac"), twice.study().variantNames());
    assertFalse(refusal(folder.resolve("nothing")).isEmpty());
  }
}
