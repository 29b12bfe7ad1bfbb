package acme.spring;

import symphony.api.plugin.InvalidParametersException;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** The spring, its mass and its motor. */
public record SpringConfig(
    @Parameter(value = "Mass, kg", range = "(0, inf)") double mass,
    @Parameter(value = "Stiffness of the spring, N/m", range = "[0, inf)") double stiffness,
    @Parameter(value = "Damping, N·s/m", range = "[0, inf)") double damping,
    @Parameter(value = "Greatest force of the motor, N", range = "(0, inf)") double force) {

  /** Checks each range, and that the motor can hold the mass anywhere within its reach. */
  public SpringConfig {
    Parameters.check(SpringConfig.class, mass, stiffness, damping, force);
    double needed = stiffness * Spring.FARTHEST_TARGET;
    if (force < needed) {
      throw new InvalidParametersException(
          "force", force, "at least " + needed + ", or the farthest target cannot be held");
    }
  }
}
