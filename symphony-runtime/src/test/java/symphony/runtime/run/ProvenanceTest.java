package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.random.CounterRandom;
import symphony.record.JsonFile;
import symphony.runtime.config.RunConfig;

/** What a reader needs to repeat a run. */
class ProvenanceTest {

  @TempDir Path folder;

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }

  @Test
  void aRunsRecordNamesAllItsCircumstances() {
    RunConfig config = ShortTraining.config(folder, "training.steps=4", "training.threads=2");
    ShortTraining.train(config, new StopSignal());
    Map<String, Object> record =
        JsonFile.read(ShortTraining.cell(folder, 2).resolve("provenance.json"));
    assertEquals(config.resolved().digest(), record.get("digest"));
    assertEquals(2, ((Number) record.get("seed")).intValue());
    assertEquals("[1, 2]", record.get("cohort").toString());
    assertEquals(4, ((Number) record.get("steps")).intValue());
    assertEquals(CounterRandom.ALGORITHM, record.get("random"));
    assertEquals("fake 1.0", record.get("environment"));
    assertEquals("cpu: asked for", record.get("device"));
    assertEquals(2, ((Number) record.get("threads")).intValue());
    assertEquals("{fake=1}", record.get("versions").toString());
    assertEquals(config.code(), map(record.get("code")).get("version"));
    assertEquals("{}", record.get("plugins").toString());
    assertEquals(
        List.of("java.vendor", "java.runtime.version", "java.vm.name").toString(),
        map(record.get("java")).keySet().toString());
    assertEquals(System.getProperty("os.arch"), map(record.get("machine")).get("architecture"));
    Map<?, ?> modules = map(record.get("modules"));
    assertTrue(modules.containsKey("symphony.runtime"), modules::toString);
    assertTrue(
        modules.keySet().stream().noneMatch(name -> name.toString().startsWith("java.")),
        "the version of Java says which these are");
  }
}
