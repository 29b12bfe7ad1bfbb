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

  /** Overrides that make each of them small enough for a test. */
  static final List<String> SMALL =
      List.of(
          "task=Pendulum-v1",
          "agent.batch=16",
          "agent.update-schedule.growing-batch.smallest=8",
          "agent.replay.capacity=400",
          "agent.network.symphony-block.hidden=16",
          "agent.network.variance-block.hidden=16",
          "agent.network.featured-block.hidden=16",
          "agent.network.featured-block.latent=8",
          "agent.network.pyramid.widths=[16,12,8]",
          "agent.network.mlp.hidden=[16,16]",
          "agent.warm-start.repeat.steps=40",
          "agent.warm-start.repeat.repetitions=5",
          "agent.warm-start.uniform-actions.steps=40",
          "agent.warm-start.uniform-actions.repetitions=2",
          "agent.warm-start.none.steps=40",
          "training.steps=120",
          "training.seeds=[1]",
          "evaluation.every=60",
          "evaluation.episodes=1",
          "run.tensorboard=false");

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
