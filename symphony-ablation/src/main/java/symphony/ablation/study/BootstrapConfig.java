package symphony.ablation.study;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.report.statistics.Resampling;

/** {@code symphony.study.bootstrap}: settings of bootstrap intervals. */
public record BootstrapConfig(
    @Parameter("root of every random stream of the report") long seed,
    @Parameter(value = "replicates behind an interval", range = "[100, 10000000]") int resamples,
    @Parameter(value = "replicates behind a point of a band", range = "[100, 1000000]")
        int bandResamples,
    @Parameter("whether tasks are resampled too") boolean tasksToo) {

  /** Checks the values. */
  public BootstrapConfig {
    Parameters.check(BootstrapConfig.class, seed, resamples, bandResamples, tasksToo);
  }

  /** The settings in the form of the statistics. */
  public Resampling resampling() {
    return new Resampling(seed, resamples, bandResamples, tasksToo);
  }
}
