package symphony.ablation.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.ablation.study.KubernetesConfig;
import symphony.ablation.study.PlannedCohort;
import symphony.api.UserException;
import tools.jackson.databind.JsonNode;

class ClusterTest {

  @TempDir Path folder;

  @Test
  void anArrayTaskRunsTheCellsOfItsLine() throws Exception {
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
        new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  @Test
  void wordsAreQuotedForTheShell() {
    assertEquals("study.seeds=1", ArrayCommand.quoted("study.seeds=1"));
    assertEquals("'a b'", ArrayCommand.quoted("a b"));
    assertEquals("'it'\\''s; rm'", ArrayCommand.quoted("it's; rm"));
  }

  @Test
  void theSlurmScriptIsAnArrayWithOneTaskPerCohort() {
    String script =
        new SlurmJob(
                "s",
                folder,
                folder,
                command(folder.resolve("cohorts.txt")),
                2,
                Optional.of(1.5),
                List.of("--time=04:00:00", "--gres=gpu:1"),
                1000)
            .text();
    assertTrue(script.startsWith("#!/bin/bash\n#SBATCH --job-name=symphony-s\n"), script);
    assertTrue(script.contains("#SBATCH --array=0-1\n"), script);
    assertTrue(script.contains("#SBATCH --cpus-per-task=2\n"), script);
    assertTrue(
        script.contains(
            "#SBATCH --mem=1500M\n"
                + "#SBATCH --time=04:00:00\n"
                + "#SBATCH --gres=gpu:1\n"
                + "#SBATCH --signal=B:USR1@"),
        script);
    assertTrue(script.contains("$((first + SLURM_ARRAY_TASK_ID + 1))p"), script);
  }

  @Test
  void moreCohortsThanAnArrayAllowsBecomeSeveralArrays() throws Exception {
    Path list = Files.writeString(folder.resolve("cohorts.txt"), "a\nb\nc\nd\ne\n");
    var command =
        new ArrayCommand(
            folder, List.of("run"), new CohortList(list, Arrays.asList(new PlannedCohort[5])));
    SlurmJob job = new SlurmJob("s", folder, folder, command, 1, Optional.empty(), List.of(), 2);
    Path script = job.write();
    assertTrue(Files.readString(script).contains("#SBATCH --array=0-1\n"));
    assertEquals(
        List.of(
            List.of("--array=0-1", script.toString(), "0"),
            List.of("--array=0-1", script.toString(), "2"),
            List.of("--array=0-0", script.toString(), "4")),
        job.arrays(script));

    program("symphony", "echo \"$*\"");
    StringBuilder trained = new StringBuilder();
    for (List<String> array : job.arrays(script)) {
      int last = Integer.parseInt(array.getFirst().replace("--array=0-", ""));
      for (int task = 0; task <= last; task++) {
        trained.append(run(task, array.subList(1, array.size())));
      }
    }
    assertEquals("run a\nrun b\nrun c\nrun d\nrun e\n", trained.toString());
  }

  private String run(int task, List<String> script) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("bash", script.get(0), script.get(1));
    builder.environment().put("SLURM_ARRAY_TASK_ID", String.valueOf(task));
    Process shell = builder.redirectErrorStream(true).start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, shell.waitFor(), said);
    return said;
  }

  @Test
  void theSitesLimitOfAnArrayIsRespected() {
    String config = "MailProg = /bin/mail\nMaxArraySize            = 1001\nMaxJobCount = 10000\n";
    assertEquals(1000, Slurm.longestArray(1000, config));
    assertEquals(1001, Slurm.longestArray(5000, config));
    assertEquals(100, Slurm.longestArray(1000, "MaxArraySize = 100"));
    assertEquals(1000, Slurm.longestArray(1000, "slurm_load_ctl_conf error: Unable to contact"));
    String none =
        assertThrows(UserException.class, () -> Slurm.longestArray(1000, "MaxArraySize = 0"))
            .getMessage();
    assertTrue(none.startsWith("Slurm accepts no array jobs here"), none);
  }

  /** Slurm signals only the batch shell. */
  @Test
  void taskAtItsTimeLimitStopsItsTrainingAndRequeuesItself() throws Exception {
    assertEquals(
        "asked to end\nrequeue 7_0\n", after("USR1", "trap 'echo asked to end; exit 1' TERM"));
  }

  @Test
  void cancelledTaskStopsItsTrainingAndIsNotRequeued() throws Exception {
    assertEquals("asked to end\n", after("TERM", "trap 'echo asked to end; exit 1' TERM"));
  }

  @Test
  void taskThatIsDoneWhenItIsSignalledIsNotRequeued() throws Exception {
    assertEquals("asked to end\n", after("USR1", "trap 'echo asked to end; exit 0' TERM"));
  }

  private String after(String signal, String training) throws Exception {
    Path list = Files.writeString(folder.resolve("cohorts.txt"), "--cell a\n--cell c\n");
    Path began = folder.resolve("began");
    program(
        "symphony", training + "; touch " + began + "; for i in $(seq 600); do sleep 0.1; done");
    program("scontrol", "echo \"$*\"");
    SlurmJob job =
        new SlurmJob("s", folder, folder, command(list), 1, Optional.empty(), List.of(), 1000);
    ProcessBuilder builder =
        new ProcessBuilder("bash", job.write().toString()).directory(folder.toFile());
    builder.environment().putAll(Map.of("SLURM_ARRAY_JOB_ID", "7", "SLURM_ARRAY_TASK_ID", "0"));
    builder.environment().merge("PATH", folder + ":", (path, first) -> first + path);
    Process shell = builder.redirectError(folder.resolve("err").toFile()).start();
    while (!Files.exists(began)) {
      assertTrue(shell.isAlive(), () -> "it ended at once");
      Thread.sleep(20);
    }
    new ProcessBuilder("kill", "-" + signal, String.valueOf(shell.pid())).start().waitFor();
    assertTrue(shell.waitFor(1, TimeUnit.MINUTES));
    return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private void program(String name, String script) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/bash\n" + script + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  @Test
  void jobIdIsReadFromTheOutputOfSlurm() {
    assertEquals(Optional.of("42"), Slurm.number("sbatch: note\nSubmitted batch job 42"));
    assertEquals(Optional.empty(), Slurm.number("sbatch: error"));
  }

  @Test
  void theKubernetesManifestIsAnIndexedJob() {
    JsonNode job = manifest("s").tree();
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
    assertEquals(
        "1500M", job.at("/spec/template/spec/containers/0/resources/requests/memory").asString());
    assertEquals(
        1, job.at("/spec/template/spec/containers/0/resources/limits/nvidia.com~1gpu").asInt());
  }

  @Test
  void aStudysNameBecomesAValidNameInKubernetes() {
    assertEquals("symphony-my-study", manifest("My_Study.").tree().at("/metadata/name").asString());
    assertEquals(63, manifest("s".repeat(99)).tree().at("/metadata/name").asString().length());
  }

  /** Validates with Kubernetes' schema, from {@code python3 -m pip install kubernetes-validate}. */
  @Test
  void theKubernetesManifestIsValidByItsSchema() throws Exception {
    Path manifest = manifest("s").write(folder);
    Process validator;
    try {
      validator =
          new ProcessBuilder("kubernetes-validate", "--strict", manifest.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      Assumptions.abort(
          "kubernetes-validate is not on the path; python3 -m pip install kubernetes-validate");
      return;
    }
    String said = new String(validator.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, validator.waitFor(), said);
  }

  @Test
  void podsRequestTheResourcesInTheStudy() {
    KubernetesConfig asked = kubernetes(Map.of("kubernetes.io/arch", "amd64", "fast", "true"), 1);
    JsonNode spec = job("s", asked, 2, folder.resolve("c")).tree().path("spec");
    assertEquals(1, spec.path("parallelism").asInt());
    assertEquals(2, spec.path("completions").asInt());
    JsonNode pod = spec.at("/template/spec");
    assertEquals("amd64", pod.path("nodeSelector").path("kubernetes.io/arch").asString());
    assertTrue(pod.at("/nodeSelector/fast").isString());
    assertEquals("image", pod.at("/containers/0/image").asString());
    assertEquals("claim", pod.at("/volumes/0/persistentVolumeClaim/claimName").asString());
    assertEquals(2, pod.at("/containers/0/resources/limits/nvidia.com~1gpu").asInt());
    JsonNode all = manifest("s").tree().path("spec");
    assertEquals(2, all.path("parallelism").asInt());
    assertTrue(all.at("/template/spec/nodeSelector").isMissingNode());
  }

  @Test
  void foldersThatPodsCannotAccessAreRefused() {
    KubernetesJob job = job("s", kubernetes(Map.of(), 0), 0, Path.of("/elsewhere/cohorts.txt"));
    String refusal = assertThrows(UserException.class, job::tree).getMessage();
    assertTrue(refusal.contains("/elsewhere/cohorts.txt is outside it"), refusal);
  }

  /** Then the volume contains only the study and its output. */
  @Test
  void imageWithSymphonyNeedsNoProjectOnTheVolume() {
    CohortList cohorts = new CohortList(folder.resolve("c"), Arrays.asList(null, null));
    ArrayCommand command = new ArrayCommand(Path.of("/elsewhere"), List.of("run"), cohorts);
    KubernetesConfig asked = kubernetes(Optional.of("/opt/symphony"), Map.of(), 0);
    JsonNode job = new KubernetesJob("s", folder, command, asked, 1, Optional.empty(), 0).tree();
    String text = job.at("/spec/template/spec/containers/0/command/2").asString();
    assertTrue(text.contains("exec /opt/symphony/symphony run"), text);
    KubernetesJob without =
        new KubernetesJob("s", folder, command, kubernetes(Map.of(), 0), 1, Optional.empty(), 0);
    assertThrows(UserException.class, without::tree);
  }

  private KubernetesJob manifest(String name) {
    return job(name, kubernetes(Map.of(), 0), 1, folder.resolve("c"));
  }

  private KubernetesJob job(String name, KubernetesConfig asked, int gpus, Path list) {
    return new KubernetesJob(name, folder, command(list), asked, 1, Optional.of(1.5), gpus);
  }

  private static KubernetesConfig kubernetes(Map<String, String> labels, int parallelism) {
    return kubernetes(Optional.empty(), labels, parallelism);
  }

  private static KubernetesConfig kubernetes(
      Optional<String> home, Map<String, String> labels, int parallelism) {
    return new KubernetesConfig(
        "image", home, "claim", Optional.empty(), Optional.empty(), labels, parallelism);
  }

  private ArrayCommand command(Path list) {
    return new ArrayCommand(
        folder,
        List.of("run", "--study", "my study.conf"),
        new CohortList(list, Arrays.asList(null, null)));
  }

  @Test
  void pathsAreQuotedForSlurm() {
    Path odd = folder.resolve("it's 100% mine");
    String script =
        new SlurmJob(
                "my study",
                odd,
                odd,
                command(folder.resolve("c")),
                1,
                Optional.empty(),
                List.of(),
                1000)
            .text();
    assertTrue(script.contains("--job-name=symphony-my_study\n"), script);
    assertTrue(script.contains("it's 100%% mine/logs/slurm-%A_%a.log\"\n"), script);
    assertTrue(script.contains("#SBATCH --chdir=\"" + odd + "\"\n"), script);
  }

  /** After a line break in a path, the rest would be a command. */
  @Test
  void controlCharactersAreRefused() {
    Path evil = folder.resolve("runs\ntouch owned\n");
    SlurmJob job =
        new SlurmJob(
            "s", evil, folder, command(folder.resolve("c")), 1, Optional.empty(), List.of(), 1000);
    assertTrue(assertThrows(UserException.class, job::text).getMessage().contains("Slurm script"));
    assertThrows(UserException.class, () -> ArrayCommand.quoted("a\nb"));
  }

  /** It runs where the others ran, but needs none of their time and GPUs. */
  @Test
  void theReportOfACompleteStudyIsAJobOfItsOwn() throws Exception {
    SlurmJob job =
        new SlurmJob(
            "my study",
            folder,
            folder,
            command(folder.resolve("c")),
            1,
            Optional.of(1.5),
            List.of("--partition=gpus", "--gres=gpu:1", "--account=me", "--time=4:00:00"),
            1000);
    Path script = job.writeReport();
    assertTrue(script.isAbsolute());
    List<String> lines = Files.readAllLines(script);
    assertEquals("#SBATCH --job-name=symphony-my_study-report", lines.get(1));
    assertEquals("#SBATCH --partition=gpus", lines.get(3));
    assertEquals("#SBATCH --account=me", lines.get(4));
    assertTrue(lines.get(5).startsWith("#SBATCH --output="), lines::toString);
    assertEquals(
        "exec %s report %s"
            .formatted(ArrayCommand.quoted(folder + "/symphony"), ArrayCommand.quoted("" + folder)),
        lines.getLast());
  }

  @Test
  void theManifestIsAFileInTheStudysFolder() throws Exception {
    Path file = manifest("s").write(folder);
    assertTrue(Files.readString(file).contains("\"batch/v1\""));
  }
}
