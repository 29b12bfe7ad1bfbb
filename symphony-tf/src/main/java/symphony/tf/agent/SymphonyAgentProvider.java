package symphony.tf.agent;

import java.util.Optional;
import symphony.api.agent.AgentFactory;
import symphony.api.agent.AgentProvider;
import symphony.api.agent.Engine;
import symphony.api.environment.Installer;
import symphony.api.plugin.Choices;
import symphony.api.plugin.Ingredient;
import symphony.api.warmstart.WarmStart;
import symphony.tf.gpu.CudaInstaller;

/** Offers {@code symphony.agent.type = symphony}. */
@Ingredient(
    summary = "Off-policy actor-critic whose every part is an ingredient, as one TensorFlow graph.",
    formula = "L = L_actor + L_critic + L_regularizer; one backward pass, one step, targets follow",
    source = "Symphony, arXiv 2512.10477, algorithm of the S3 version")
public final class SymphonyAgentProvider implements AgentProvider<SymphonyConfig> {

  /** For the service loader. */
  public SymphonyAgentProvider() {}

  @Override
  public String name() {
    return "symphony";
  }

  @Override
  public Class<SymphonyConfig> configType() {
    return SymphonyConfig.class;
  }

  @Override
  public AgentFactory create(SymphonyConfig config) {
    return new SymphonyAgentFactory(config);
  }

  @Override
  public Optional<Engine> engine() {
    return Optional.of(Devices.engine());
  }

  @Override
  public Optional<Installer> gpuInstaller() {
    return Optional.of(new CudaInstaller());
  }

  @Override
  public Optional<String> objection(SymphonyConfig config, Choices choices) {
    int capacity = config.replay().capacity();
    if (config.batch() > capacity) {
      return Optional.of(
          "symphony.agent.batch is "
              + config.batch()
              + ", and symphony.agent.replay.capacity is "
              + capacity
              + ", so an update would see all that is remembered more than once; set batch to at"
              + " most that, or raise the capacity");
    }
    return choices
        .playing(WarmStart.class)
        .flatMap(warmStart -> WarmStarts.tooLarge(warmStart, capacity));
  }

  @Override
  public Optional<Choices.Memory> memory(SymphonyConfig config) {
    return Optional.of(new Choices.Memory(config.replay().capacity(), config.batch()));
  }
}
