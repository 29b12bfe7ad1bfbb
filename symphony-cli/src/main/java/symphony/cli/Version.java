package symphony.cli;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import picocli.CommandLine;

/** The versions of the program and of the libraries that its numbers depend on. */
final class Version implements CommandLine.IVersionProvider {

  Version() {}

  @Override
  public String[] getVersion() {
    String own = of(Version.class.getModule()).orElse("unknown");
    String java = "Java " + Runtime.version();
    String tensorflow =
        ModuleLayer.boot()
            .findModule("tensorflow")
            .flatMap(Version::of)
            .map(version -> ", TensorFlow for Java " + version)
            .orElse("");
    return new String[] {"symphony " + own, java + tensorflow};
  }

  private static Optional<String> of(Module module) {
    return Optional.ofNullable(module.getDescriptor()).flatMap(ModuleDescriptor::rawVersion);
  }
}
