package symphony.report.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TrainingCodeTest {

  private static TrainingCode code(String provenance) {
    return Provenance.code(JsonMapper.shared().readTree(provenance.replace('\'', '"')));
  }

  @Test
  void aPluginThatOnlySomeVariantsUseIsNotAnotherVersion() {
    TrainingCode base = code("{'code': {'version': 'v1', 'modules': {'symphony.tf': 'a'}}}");
    TrainingCode plugin =
        code("{'code': {'version': 'v2', 'modules': {'symphony.tf': 'a', 'acme.wave': 'c'}}}");
    assertEquals(Set.of(), TrainingCode.differing(List.of(base, plugin)));
  }

  @Test
  void aModuleThatTrainedInTwoVersionsIsNamed() {
    TrainingCode one =
        code("{'code': {'version': 'v1', 'modules': {'symphony.tf': 'a', 'acme.wave': 'c'}}}");
    TrainingCode two =
        code("{'code': {'version': 'v2', 'modules': {'symphony.tf': 'a', 'acme.wave': 'd'}}}");
    assertEquals(Set.of("acme.wave"), TrainingCode.differing(List.of(one, two)));
  }

  @Test
  void aRunResumedWithOtherCodeHasBothVersions() {
    TrainingCode code =
        code(
            "{'code': {'version': 'v1', 'modules': {'symphony.tf': 'a'}}, 'resumed':"
                + " [{'code': {'version': 'v2', 'modules': {'symphony.tf': 'b'}}}]}");
    assertEquals(List.of("v1", "v2"), code.versions());
    assertEquals(Set.of("a", "b"), code.modules().get("symphony.tf"));
  }

  @Test
  void aRecordWithoutVersionsIsUnknown() {
    assertEquals(TrainingCode.UNKNOWN, code("{}"));
    assertEquals(TrainingCode.UNKNOWN, code("{'code': 3, 'resumed': 'x'}"));
  }
}
