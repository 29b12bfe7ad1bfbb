package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.cli.Program.Ended;

/**
 * Tests with a really full or read-only disk: a small file system in memory, mounted in a separate
 * namespace, which needs no privileges if the system allows user namespaces.
 */
class FullDiskTest {

  /** The free space in KB with which two checkpoints of the small run fit and a third does not. */
  private static final int ROOM_KB = 250;

  private static final String STORY =
      """
      set -e
      mkdir disk
      mount -t tmpfs -o size=3m tmpfs disk
      left=$(df -k --output=avail disk | tail -1)
      head -c $(( (left - %1$d) * 1024 )) /dev/zero > disk/ballast
      %2$s run.output=disk/runs 2> full.err && status=0 || status=$?
      echo $status > full.status
      cp -r disk/runs full
      rm disk/ballast
      %2$s run.output=disk/runs
      cp -r disk/runs freed
      """;

  private static final String READ_ONLY_STORY =
      """
      set -e
      mkdir disk
      mount -t tmpfs -o ro tmpfs disk
      %1$s run.output=disk && exit 9 || echo $? > train.status
      %2$s study.output=disk && exit 9 || echo $? > ablate.status
      """;

  @TempDir Path folder;

  private static void requireNameSpaces() throws Exception {
    Process attempt =
        new ProcessBuilder("sh", "-c", "unshare -rm mount -t tmpfs tmpfs /mnt")
            .redirectErrorStream(true)
            .start();
    attempt.getInputStream().readAllBytes();
    assumeTrue(
        attempt.waitFor() == 0,
        "no full disk can be made here: unshare -rm mount, that is a mount in a user's own name"
            + " space, is not allowed");
  }

  private static String shell(List<String> command) {
    return command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
  }

  @Test
  void aRunOnAFullDiskReportsItAndResumesToTheSameBytesWhenThereIsSpace() throws Exception {
    requireNameSpaces();
    Program program = new Program(folder);
    Files.writeString(folder.resolve("small.conf"), ProgramTest.SMALL);
    String train = shell(Program.command("train", "small.conf"));
    Files.writeString(folder.resolve("story.sh"), STORY.formatted(ROOM_KB, train));

    Ended told = program.end(program.begin(List.of("unshare", "-rm", "sh", "story.sh")));

    assertEquals(0, told.status(), told.err());
    assertFull();
    assertTrue(told.err().contains("Resuming after step "), told.err());
    assertEquals(0, program.run("train", "small.conf", "run.output=undisturbed").status());
    for (int seed : List.of(1, 2)) {
      for (String name :
          List.of("episodes.csv", "evaluations.csv", "metrics.csv", "summary.json")) {
        assertArrayEquals(
            Files.readAllBytes(cell("undisturbed", seed).resolve(name)),
            Files.readAllBytes(cell("freed", seed).resolve(name)),
            () -> name + " of seed " + seed);
      }
    }
  }

  @Test
  void readOnlyFolderIsReportedInOneSentenceThatSaysWhatToDo() throws Exception {
    requireNameSpaces();
    Program program = new Program(folder);
    Files.writeString(folder.resolve("small.conf"), ProgramTest.SMALL);
    Files.writeString(folder.resolve("study.conf"), SmallConfigs.STUDY);
    String train = shell(Program.command("train", "small.conf"));
    String ablate = shell(Program.command("ablate", "study.conf"));
    Files.writeString(folder.resolve("story.sh"), READ_ONLY_STORY.formatted(train, ablate));

    Ended told = program.end(program.begin(List.of("unshare", "-rm", "sh", "story.sh")));

    assertEquals(0, told.status(), told.err());
    assertEquals("2", Files.readString(folder.resolve("train.status")).strip());
    assertEquals("2", Files.readString(folder.resolve("ablate.status")).strip());
    List<String> said = told.err().lines().toList();
    assertEquals(2, said.size(), told.err());
    assertTrue(
        said.get(0).startsWith("disk/small/Pendulum-v1/seed-1 cannot be written: "), told.err());
    assertTrue(said.get(0).endsWith("choose another folder with run.output=FOLDER."), told.err());
    assertEquals(
        "disk/small: cannot be written; choose another folder with study.output=FOLDER",
        said.get(1));
  }

  private void assertFull() throws Exception {
    String said = Files.readString(folder.resolve("full.err"));
    assertEquals("2", Files.readString(folder.resolve("full.status")).strip(), said);
    assertTrue(said.contains(" cannot be written: No space left on device. Free some space"), said);
    assertFalse(said.contains("\tat "), said);
    assertTrue(Files.exists(cell("full", 1).resolve("checkpoints/step-000000000060.ckpt")));
    assertFalse(Files.exists(cell("full", 1).resolve("summary.json")));
  }

  private Path cell(String output, int seed) {
    return folder.resolve(output).resolve("small/Pendulum-v1/seed-" + seed);
  }
}
