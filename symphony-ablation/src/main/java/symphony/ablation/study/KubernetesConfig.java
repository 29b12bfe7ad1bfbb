package symphony.ablation.study;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import symphony.api.plugin.InvalidParametersException;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** {@code symphony.study.launch.kubernetes}: settings of the pods of the Indexed Job. */
public record KubernetesConfig(
    @Parameter("the container image, with a JDK 25 or with Symphony itself, see home") String image,
    @Parameter(
            "the folder of the image that contains Symphony; by default the project on the "
                + "claim")
        Optional<String> home,
    @Parameter("the persistent volume claim that holds the project and the output") String claim,
    @Parameter("NVIDIA GPUs of a pod; one with device = gpu, else none") Optional<Integer> gpu,
    @Parameter(
            "gigabytes of a pod; by default study.launch.memory, or an estimate from the "
                + "agent's sizes")
        Optional<Double> memory,
    @Parameter("labels of the nodes that pods may run on") Map<String, String> nodeSelector,
    @Parameter(value = "pods at one time; 0 for all", range = "[0, 100000]") int parallelism) {

  private static final Pattern IMAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/@-]*");
  private static final Pattern FOLDER = Pattern.compile("/[^\\p{Cntrl}]*");
  private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?";
  private static final String DOMAIN = "[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?";
  private static final Pattern CLAIM = Pattern.compile(DOMAIN);
  private static final Pattern LABEL_KEY = Pattern.compile("(" + DOMAIN + "/)?" + LABEL);
  private static final Pattern LABEL_VALUE = Pattern.compile("(" + LABEL + ")?");

  /** Checks the values. */
  public KubernetesConfig {
    Parameters.check(
        KubernetesConfig.class, image, home, claim, gpu, memory, nodeSelector, parallelism);
    nodeSelector = Collections.unmodifiableSortedMap(new TreeMap<>(nodeSelector));
    require("image", image, IMAGE, "an image's name, such as eclipse-temurin:25-jdk");
    home.ifPresent(
        folder -> require("home", folder, FOLDER, "an absolute path, such as /opt/symphony"));
    require("claim", claim, CLAIM, "a claim's name of a-z, 0-9, hyphens and dots");
    nodeSelector.forEach(
        (key, value) -> {
          require("nodeSelector", key, LABEL_KEY, "labels such as \"kubernetes.io/arch\" = amd64");
          require("nodeSelector", value, LABEL_VALUE, "values of labels, such as amd64");
        });
    if (gpu.isPresent() && gpu.get() < 0) {
      throw new InvalidParametersException("gpu", gpu.get(), "a whole number, 0 or more");
    }
    if (memory.isPresent() && !(memory.get() > 0)) {
      throw new InvalidParametersException("memory", memory.get(), "a number above 0");
    }
  }

  private static void require(String component, String value, Pattern form, String expected) {
    if (!form.matcher(value).matches()) {
      throw new InvalidParametersException(
          component, "'" + value.replaceAll("\\p{Cntrl}", "?") + "'", expected);
    }
  }
}
