package symphony.runtime.config;

import java.util.regex.Pattern;
import symphony.api.plugin.InvalidParametersException;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** {@code symphony.run}: the files of a run and their folder. */
public record OutputConfig(
    @Parameter("the folder that holds run directories") String output,
    @Parameter("the variant's name: letters, digits and . _ + , = -") String variant,
    @Parameter(value = "environment steps between rows of metrics; 0 for none", range = "[0, inf)")
        long metricsEvery,
    @Parameter(value = "environment steps between checkpoints; 0 for none", range = "[0, inf)")
        long checkpointEvery,
    @Parameter(
            "whether a finished run keeps its replay memory, without which it cannot train further")
        boolean keepMemory,
    @Parameter("whether the policy of the best evaluation so far is kept") boolean keepBest,
    @Parameter(
            value = "environment steps between policies that are kept; 0 for none",
            range = "[0, inf)")
        long keepEvery,
    @Parameter("whether TensorBoard events are written") boolean tensorboard) {

  /** The characters that a folder's name may contain. */
  private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+,=-]{0,119}");

  /** Checks the values. */
  public OutputConfig {
    Parameters.check(
        OutputConfig.class,
        output,
        variant,
        metricsEvery,
        checkpointEvery,
        keepMemory,
        keepBest,
        keepEvery,
        tensorboard);
    if (!FOLDER.matcher(variant).matches()) {
      throw new InvalidParametersException(
          "variant",
          "'" + variant + "'",
          "at most 120 letters, digits and . _ + , = -, the first a letter or digit");
    }
    if (output.isBlank()) {
      throw new InvalidParametersException("output", "'" + output + "'", "a folder");
    }
  }
}
