package symphony.tf.observationscaling;

import symphony.api.observationscaling.ObservationScaling;
import symphony.api.observationscaling.ObservationScalingProvider;
import symphony.api.plugin.Ingredient;

/** Offers {@link ExplorationRange}. */
@Ingredient(
    summary = "The range that the warm start explored is widened and stretched to fixed bounds.",
    formula =
        "lo = m·floor(10·min)/10, hi = m·ceil(10·max)/10; s̃ = 2b(s − lo)/(hi − lo) − b; 0 "
            + "where hi = lo",
    source = "the author's code of 2024 (Symphony 2.1: b = 2, m = 2)",
    differs = "The code scans the memory's zero-padded array; here zero belongs to every range.")
public final class ExplorationRangeProvider
    implements ObservationScalingProvider<ExplorationRangeConfig> {

  @Override
  public String name() {
    return "exploration-range";
  }

  @Override
  public Class<ExplorationRangeConfig> configType() {
    return ExplorationRangeConfig.class;
  }

  @Override
  public ObservationScaling create(ExplorationRangeConfig config) {
    return new ExplorationRange(config);
  }
}
