package symphony.envs.mujoco;

import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentProvider;
import symphony.api.plugin.Ingredient;

/** Offers MuJoCo's robots as {@code mujoco}. */
@Ingredient(
    summary = "Robots that walk, run and hop in MuJoCo, with Gymnasium's v4 semantics.",
    formula = "reward = w·Δx/dt + alive − c·Σa²",
    source = "Gymnasium v4 MuJoCo tasks (Brockman et al. 2016; Todorov, Erez and Tassa 2012)",
    differs =
        "Actions count in float64; the robots are files of this project that compile to the same "
            + "numbers.")
public final class MujocoProvider implements EnvironmentProvider<MujocoConfig> {

  @Override
  public String name() {
    return "mujoco";
  }

  @Override
  public Class<MujocoConfig> configType() {
    return MujocoConfig.class;
  }

  @Override
  public EnvironmentFamily create(MujocoConfig config) {
    return new MujocoFamily(config);
  }
}
