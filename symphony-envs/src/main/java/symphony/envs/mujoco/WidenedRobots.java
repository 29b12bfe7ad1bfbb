package symphony.envs.mujoco;

import java.util.List;
import java.util.Optional;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.Installer;

/** The tasks of a family with a control range of ±1. */
record WidenedRobots(MujocoFamily robots) implements EnvironmentFamily {

  @Override
  public List<String> tasks() {
    return robots.tasks();
  }

  @Override
  public Optional<String> missing() {
    return robots.missing();
  }

  @Override
  public Optional<Installer> installer() {
    return robots.installer();
  }

  @Override
  public EnvironmentFamily widened() {
    return this;
  }

  @Override
  public Optional<EnvironmentSpec> outline(String task) {
    return robots.outline(task, true);
  }

  @Override
  public Environment create(String task) {
    return robots.create(task, true);
  }
}
