package symphony.runtime.run;

import java.lang.module.ModuleDescriptor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import symphony.api.agent.Agent;
import symphony.api.random.CounterRandom;
import symphony.runtime.config.RunConfig;
import symphony.runtime.plugin.CodeVersion;

/** Writes what a reader needs to repeat a run or to explain why a repetition differs. */
final class ProvenanceWriter {

  private ProvenanceWriter() {}

  static Map<String, Object> of(
      RunConfig config, Cohort cohort, long seed, Agent agent, String engine) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("began", Instant.now().toString());
    record.put("digest", config.resolved().digest());
    record.put("seed", seed);
    record.put("cohort", cohort.seeds());
    record.put("steps", config.training().steps());
    record.put("random", CounterRandom.ALGORITHM);
    record.put("environment", engine);
    record.put("device", agent.device().description());
    record.put("threads", config.training().threadsHere());
    record.put("versions", agent.versions());
    record.put("code", code(config));
    record.put("modules", modules());
    record.put("plugins", plugins(config));
    record.put("java", java());
    record.put("machine", machine());
    return record;
  }

  private static Map<String, Object> code(RunConfig config) {
    Map<String, Object> code = new LinkedHashMap<>();
    code.put("version", config.code());
    code.put("modules", CodeVersion.ofEach(config.modules()));
    code.putAll(GitRevision.describe());
    return code;
  }

  /** The program's own modules. */
  private static Map<String, String> modules() {
    return versions(ModuleLayer.boot().modules().stream());
  }

  /** The modules of the plugins in use and their libraries. */
  private static Map<String, String> plugins(RunConfig config) {
    return versions(
        config.modules().stream()
            .filter(module -> module.isNamed() && module.getLayer() != ModuleLayer.boot())
            .flatMap(module -> module.getLayer().modules().stream()));
  }

  private static Map<String, String> versions(Stream<Module> modules) {
    Map<String, String> versions = new TreeMap<>();
    modules
        .map(Module::getDescriptor)
        .filter(Objects::nonNull)
        .filter(module -> !module.name().startsWith("java.") && !module.name().startsWith("jdk."))
        .forEach(module -> versions.put(module.name(), version(module)));
    return versions;
  }

  private static String version(ModuleDescriptor module) {
    return module.rawVersion().orElse("unknown");
  }

  private static Map<String, String> java() {
    Map<String, String> java = new LinkedHashMap<>();
    for (String key : List.of("java.vendor", "java.runtime.version", "java.vm.name")) {
      java.put(key, System.getProperty(key));
    }
    return java;
  }

  /**
   * The numbers of a version without suffixes of its builder, which may name a site or a machine.
   */
  static String numbers(String version) {
    return version.replaceFirst("(?<=\\d)[^\\d.].*$", "");
  }

  private static Map<String, Object> machine() {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put(
        "os", System.getProperty("os.name") + " " + numbers(System.getProperty("os.version")));
    machine.put("architecture", System.getProperty("os.arch"));
    machine.put("cpu", MachineInfo.cpu());
    machine.put("cores", Runtime.getRuntime().availableProcessors());
    return machine;
  }
}
