package symphony.ablation.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.plugin.Registry;

/** The variants in {@code configs}. */
final class ShippedVariants {

  static final Registry REGISTRY = Registry.load(List.of());

  private static final Path CONFIGS = Path.of("..", "configs");

  private ShippedVariants() {}

  /** Their names, such as {@code symphony-s3}. */
  static List<String> names() {
    try (Stream<Path> files = Files.list(CONFIGS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".conf"))
          .map(name -> name.substring(0, name.length() - ".conf".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static ConfigSource source(String name) {
    return ConfigSource.of(REGISTRY, CONFIGS.resolve(name + ".conf"));
  }
}
