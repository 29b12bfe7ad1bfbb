package symphony.ablation.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.api.agent.GpuForm;
import symphony.runtime.run.Inspection;

/**
 * Tests that an update of every shipped variant copies nothing to the host on a GPU and is
 * deterministic.
 */
class ShippedVariantsOnGpuTest {

  private static final GpuForm NOTHING = new GpuForm(List.of(), List.of());

  private static GpuForm form(String variant) {
    return Inspection.of(ShippedVariants.source(variant).run(), 45, 17).onGpu().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"symphony-s3", "symphony-ed", "symphony-s2-practical", "sac", "td3", "tqc"})
  void updateCopiesNothingToTheHostAndRepeats(String variant) {
    assertEquals(NOTHING, form(variant));
  }

  @Test
  @Tag("slow")
  void updateOfEveryOtherVariantCopiesNothingToTheHostAndRepeats() {
    ShippedVariants.names().forEach(name -> assertEquals(NOTHING, form(name), name));
  }
}
