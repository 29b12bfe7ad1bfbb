package symphony.runtime.fake;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** One bounded number and one whole number. */
public record Sharpness(
    @Parameter(value = "how sharp", range = "(0, 1]") double sharpness,
    @Parameter(value = "how often", range = "[1, inf)") int howOften) {

  public Sharpness {
    Parameters.check(Sharpness.class, sharpness, howOften);
  }
}
