package acme.spring;

import java.util.List;
import java.util.Optional;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.InvalidParametersException;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/** The family's only task. */
@Ingredient(
    name = "acme-spring",
    summary = "Holds a mass on a spring at a place that changes with every episode.",
    formula = "m·ẍ = u − k·x − c·ẋ; reward −(x − target)² − 0.001·u²",
    source = "any textbook on mechanics")
public record SpringFamily(
    @Parameter(value = "Mass, kg", range = "(0, inf)") double mass,
    @Parameter(value = "Stiffness of the spring, N/m", range = "[0, inf)") double stiffness,
    @Parameter(value = "Damping, N·s/m", range = "[0, inf)") double damping,
    @Parameter(value = "Greatest force of the motor, N", range = "(0, inf)") double force)
    implements EnvironmentFamily {

  /** Checks the ranges, and that the motor can hold the mass at every target. */
  public SpringFamily {
    Parameters.check(SpringFamily.class, mass, stiffness, damping, force);
    double needed = stiffness * Spring.FARTHEST_TARGET;
    if (force < needed) {
      throw new InvalidParametersException(
          "force", force, "at least " + needed + ", or the farthest target cannot be held");
    }
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static SpringFamily provider() {
    return Pluggable.declared();
  }

  @Override
  public List<String> tasks() {
    return List.of(Spring.TASK);
  }

  @Override
  public Optional<String> missing() {
    return Optional.empty();
  }

  @Override
  public Environment create(String task) {
    if (!task.equals(Spring.TASK)) {
      throw new EnvironmentException("acme-spring has no task '" + task + "', only " + Spring.TASK);
    }
    return new Spring(this);
  }
}
