package symphony.ablation.launch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import symphony.ablation.study.KubernetesConfig;
import symphony.api.UserException;
import symphony.report.results.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A study as a Kubernetes Indexed Job, one index per cohort. The manifest is JSON, which {@code
 * kubectl apply -f} accepts like YAML.
 *
 * @param name the study's name
 * @param directory the folder of project, study file and output on the volume
 * @param command the command of an index
 * @param asked the study's settings for Kubernetes
 * @param threads cores of an index
 * @param memory memory of an index in GB; empty if unknown
 * @param gpus NVIDIA GPUs of an index
 */
public record KubernetesJob(
    String name,
    Path directory,
    ArrayCommand command,
    KubernetesConfig asked,
    int threads,
    Optional<Double> memory,
    int gpus) {

  private static final String VOLUME = "work";
  private static final int LONGEST_NAME = 63;
  private static final int RETRIES = 3;
  private static final int GRACE_SECONDS = 60;

  /** Writes the manifest. */
  public Path write(Path folder) {
    Path manifest = folder.resolve("kubernetes.json").toAbsolutePath();
    Json.write(manifest, tree());
    return manifest;
  }

  /**
   * The manifest.
   *
   * @throws UserException if the project or the output is outside the mounted folder
   */
  ObjectNode tree() {
    if (asked.home().isEmpty()) {
      requireMounted(command.home());
    }
    requireMounted(command.cohorts().file());
    ObjectNode root = Json.object().put("apiVersion", "batch/v1").put("kind", "Job");
    root.putObject("metadata").put("name", label());
    ObjectNode spec = root.putObject("spec");
    spec.put("completionMode", "Indexed");
    spec.put("completions", command.cohorts().size());
    spec.put("parallelism", pods());
    spec.put("backoffLimitPerIndex", RETRIES);
    ObjectNode pod = spec.putObject("template").putObject("spec");
    pod.put("restartPolicy", "Never");
    pod.put("terminationGracePeriodSeconds", GRACE_SECONDS);
    if (!asked.nodeSelector().isEmpty()) {
      ObjectNode selector = pod.putObject("nodeSelector");
      asked.nodeSelector().forEach(selector::put);
    }
    pod.putArray("containers").add(container());
    pod.putArray("volumes")
        .addObject()
        .put("name", VOLUME)
        .putObject("persistentVolumeClaim")
        .put("claimName", asked.claim());
    return root;
  }

  /** The command in a pod: the image's Symphony or the project on the volume. */
  private ArrayCommand inPod() {
    return asked.home().map(home -> command.at(Path.of(home))).orElse(command);
  }

  /** The number of pods that run at the same time. */
  private int pods() {
    int all = command.cohorts().size();
    return asked.parallelism() == 0 ? all : Math.min(asked.parallelism(), all);
  }

  private void requireMounted(Path path) {
    Path mounted = directory.toAbsolutePath().normalize();
    if (!path.toAbsolutePath().normalize().startsWith(mounted)) {
      throw new UserException(
          "A pod mounts the claim at %s, the folder in which ablate is started, and %s is outside it; start ablate in a folder that contains the project, the study file and its output."
              .formatted(mounted, path));
    }
  }

  /**
   * The study's name in the form that Kubernetes accepts: at most 63 characters of a-z, 0-9 and
   * hyphens.
   */
  private String label() {
    String plain = ("symphony-" + name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return plain.substring(0, Math.min(LONGEST_NAME, plain.length())).replaceAll("-+$", "");
  }

  private ObjectNode container() {
    ObjectNode container = Json.object().put("name", "cohort").put("image", asked.image());
    container.put("workingDir", directory.toAbsolutePath().toString());
    ArrayNode words = container.putArray("command");
    words.add("/bin/sh").add("-euc").add(inPod().text("JOB_COMPLETION_INDEX"));
    ObjectNode resources = container.putObject("resources");
    ObjectNode requests = resources.putObject("requests").put("cpu", String.valueOf(threads));
    memory.ifPresent(gb -> requests.put("memory", Math.round(gb * 1000) + "M"));
    if (gpus > 0) {
      resources.putObject("limits").put("nvidia.com/gpu", gpus);
    }
    container
        .putArray("volumeMounts")
        .addObject()
        .put("name", VOLUME)
        .put("mountPath", directory.toAbsolutePath().toString());
    return container;
  }
}
