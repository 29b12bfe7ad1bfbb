package symphony.tf.activation;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of {@link ReSine}. */
public record ReSineConfig(
    @Parameter("Whether the scale s is trained for each feature") boolean trainScale,
    @Parameter(value = "The scale s where it is not trained", range = "(0, inf)") double scale,
    @Parameter("What gates the sine: the logistic of w·y, or a leaky rectifier") Gate gate,
    @Parameter("Whether the sharpness w is trained for each feature") boolean trainSharpness,
    @Parameter(value = "The sharpness w where it is not trained", range = "(0, inf)")
        double sharpness,
    @Parameter(value = "The slope of the leaky gate below zero", range = "[0, 1]") double leak,
    @Parameter("How wide the trained p and b begin: by-width is ±1/√features, unit is ±1")
        InitialSpread initialSpread) {

  /** Checks the ranges. */
  public ReSineConfig {
    Parameters.check(
        ReSineConfig.class,
        trainScale,
        scale,
        gate,
        trainSharpness,
        sharpness,
        leak,
        initialSpread);
  }

  /** What multiplies the sine. */
  public enum Gate {
    /** The logistic of w·y. */
    SIGMOID,
    /** 1 above zero, {@code leak} below. */
    LEAKY
  }

  /** How wide the trained parameters begin. */
  public enum InitialSpread {
    /** U(±1/√features). */
    BY_WIDTH,
    /** U(±1). */
    UNIT
  }
}
