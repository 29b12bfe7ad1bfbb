package symphony.ablation.study;

import java.util.List;
import symphony.api.plugin.InvalidParametersException;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** One axis of {@code symphony.study.grid}. */
public record GridAxis(
    @Parameter("the config key that it varies, such as agent.gamma") String key,
    @Parameter("its values") List<String> values) {

  /** Checks the values. */
  public GridAxis {
    Parameters.check(GridAxis.class, key, values);
    if (values.isEmpty()) {
      throw new InvalidParametersException("values", "an empty list", "at least one value");
    }
    values = List.copyOf(values);
  }
}
