package symphony.envs.classic;

import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentProvider;
import symphony.api.plugin.Ingredient;

/** Offers classic control as {@code classic}. */
@Ingredient(
    summary = "Swings up a pendulum, or drives a weak car out of a valley; plain Java.",
    formula = "Pendulum: θ̇ += (15 sin θ + 3u)·0.05; car: v += 0.0015·a − 0.0025·cos 3x",
    source = "Gymnasium 1.4 classic control: Pendulum-v1, MountainCarContinuous-v0")
public final class ClassicProvider implements EnvironmentProvider<ClassicConfig> {

  @Override
  public String name() {
    return "classic";
  }

  @Override
  public Class<ClassicConfig> configType() {
    return ClassicConfig.class;
  }

  @Override
  public EnvironmentFamily create(ClassicConfig config) {
    return new ClassicFamily();
  }
}
