package acme.wave;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link Wave}. */
public record WaveConfig(
    @Parameter(value = "Radians of the wave for each unit of the input", range = "(0, inf)")
        double frequency,
    @Parameter(value = "How far the wave reaches, in units of the input", range = "(0, inf)")
        double width) {

  /** Checks the ranges. */
  public WaveConfig {
    Parameters.check(WaveConfig.class, frequency, width);
  }
}
