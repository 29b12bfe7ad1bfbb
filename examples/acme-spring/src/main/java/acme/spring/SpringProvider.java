package acme.spring;

import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link Spring} under the family's name {@code acme-spring}. */
@Ingredient(
    summary = "Holds a mass on a spring at a place that changes with every episode.",
    formula = "m·ẍ = u − k·x − c·ẋ; reward −(x − target)² − 0.001·u²",
    source = "any textbook on mechanics")
public final class SpringProvider implements EnvironmentProvider<SpringConfig> {

  @Override
  public String name() {
    return "acme-spring";
  }

  @Override
  public Class<SpringConfig> configType() {
    return SpringConfig.class;
  }

  @Override
  public EnvironmentFamily create(SpringConfig config) {
    return new SpringFamily(config);
  }
}
