package symphony.ablation.study;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.api.plugin.InvalidParametersException;

class KubernetesConfigTest {

  @Test
  void valuesThatKubernetesAcceptsAreAccepted() {
    of("registry.example.org:5000/a/b@sha256:0f", "my.claim-1", Map.of("example.org/a_b", "A-1.0"));
    of("eclipse-temurin:25-jdk", "c", Map.of("gpu", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "an image", "a\nb", "-x", "a'b", "a\"b"})
  void invalidImageIsRefused(String image) {
    refused("image", () -> of(image, "c", Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "My_Claim", "c\n", "-c", "c-"})
  void invalidVolumeClaimIsRefused(String claim) {
    refused("claim", () -> of("i", claim, Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "opt/symphony", "/opt\n"})
  void relativeHomeIsRefused(String home) {
    refused(
        "home",
        () ->
            new KubernetesConfig(
                "i", Optional.of(home), "c", Optional.empty(), Optional.empty(), Map.of(), 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a/b/c", "UPPER.org/a", "/a", "a\n"})
  void invalidLabelIsRefused(String key) {
    refused("nodeSelector", () -> of("i", "c", Map.of(key, "x")));
    refused("nodeSelector", () -> of("i", "c", Map.of("x", key.isEmpty() ? "-" : key)));
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    refused(
        "gpu",
        () ->
            new KubernetesConfig(
                "i", Optional.empty(), "c", Optional.of(-1), Optional.empty(), Map.of(), 0));
    refused(
        "memory",
        () ->
            new KubernetesConfig(
                "i", Optional.empty(), "c", Optional.empty(), Optional.of(0.0), Map.of(), 0));
    refused(
        "parallelism",
        () ->
            new KubernetesConfig(
                "i", Optional.empty(), "c", Optional.empty(), Optional.empty(), Map.of(), -1));
  }

  private static KubernetesConfig of(String image, String claim, Map<String, String> labels) {
    return new KubernetesConfig(
        image, Optional.empty(), claim, Optional.empty(), Optional.empty(), labels, 0);
  }

  private static void refused(String component, Runnable made) {
    InvalidParametersException refusal = assertThrows(InvalidParametersException.class, made::run);
    assertTrue(
        refusal.problems().stream().allMatch(p -> p.component().equals(component)),
        refusal::getMessage);
  }
}
