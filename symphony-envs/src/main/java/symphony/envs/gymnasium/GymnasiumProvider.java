package symphony.envs.gymnasium;

import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@code gymnasium:<id>}, any continuous-control environment that Python can make. */
@Ingredient(
    summary = "Runs any continuous-control Gymnasium environment in a Python process.",
    formula = "obs, reward, terminated ← env.step(action)",
    source = "Towers et al., Gymnasium: A Standard Interface for RL Environments, arXiv 2407.17032",
    differs =
        "the time limit is the caller's: the environment is made without its TimeLimit wrapper")
public final class GymnasiumProvider implements EnvironmentProvider<GymnasiumConfig> {

  @Override
  public String name() {
    return "gymnasium";
  }

  @Override
  public Class<GymnasiumConfig> configType() {
    return GymnasiumConfig.class;
  }

  @Override
  public EnvironmentFamily create(GymnasiumConfig config) {
    return new GymnasiumFamily(config);
  }
}
