package symphony.ablation.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ClusterTest {

  @TempDir Path folder;

  @Test
  void aTaskRunsTheCellsOfItsLine() throws Exception {
    Path list = Files.writeString(folder.resolve("cohorts.txt"), "--cell a --cell b\n--cell c\n");
    Files.writeString(folder.resolve("symphony"), "#!/bin/sh\necho \"$#: $*\"\n");
    Process shell =
        new ProcessBuilder(
                "/bin/sh",
                "-euc",
                "chmod +x symphony\nTASK=0\n" + command(list).text("TASK").replace("exec ", ""))
            .directory(folder.toFile())
            .start();
    assertTrue(shell.waitFor(1, TimeUnit.MINUTES));
    assertEquals(
        "7: run --study my study.conf --cell a --cell b\n",
        new String(shell.getInputStream().readAllBytes()));
  }

  @Test
  void wordsAreQuotedForTheShell() {
    assertEquals("study.seeds=1", ArrayCommand.quoted("study.seeds=1"));
    assertEquals("'a b'", ArrayCommand.quoted("a b"));
    assertEquals("'it'\\''s; rm'", ArrayCommand.quoted("it's; rm"));
  }

  @Test
  void theSlurmScriptIsAnArrayOfOneTaskACohort() {
    String script =
        new SlurmJob("s", folder, folder, command(folder.resolve("cohorts.txt")), 2).text();
    assertTrue(script.startsWith("#!/bin/bash\n#SBATCH --job-name=symphony-s\n"), script);
    assertTrue(script.contains("#SBATCH --array=0-1\n"), script);
    assertTrue(script.contains("#SBATCH --cpus-per-task=2\n"), script);
    assertTrue(script.contains("$((SLURM_ARRAY_TASK_ID + 1))p"), script);
  }

  @Test
  void theKubernetesManifestIsAnIndexedJob() {
    JsonNode job =
        new KubernetesJob("s", folder, command(folder.resolve("c")), "image", "claim", 1).tree();
    assertEquals("batch/v1", job.path("apiVersion").asString());
    assertEquals("Indexed", job.at("/spec/completionMode").asString());
    assertEquals(2, job.at("/spec/completions").asInt());
    assertEquals("Never", job.at("/spec/template/spec/restartPolicy").asString());
    assertTrue(
        job.at("/spec/template/spec/containers/0/command/2")
            .asString()
            .contains("$((JOB_COMPLETION_INDEX + 1))p"));
    assertEquals(
        job.at("/spec/template/spec/volumes/0/name"),
        job.at("/spec/template/spec/containers/0/volumeMounts/0/name"));
  }

  private ArrayCommand command(Path list) {
    return new ArrayCommand(
        folder,
        List.of("run", "--study", "my study.conf"),
        new CohortList(list, Arrays.asList(null, null)));
  }
}
