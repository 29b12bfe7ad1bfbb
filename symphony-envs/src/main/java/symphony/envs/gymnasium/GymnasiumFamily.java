package symphony.envs.gymnasium;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.InfoValue;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * Creates environments, up to {@link GymnasiumFamily#perProcess} of them in each Python process.
 */
@Ingredient(
    name = "gymnasium",
    summary = "Runs any continuous-control Gymnasium environment in a Python process.",
    formula = "obs, reward, terminated ← env.step(action)",
    source = "Towers et al., Gymnasium: A Standard Interface for RL Environments, arXiv 2407.17032",
    differs =
        "the caller applies the time limit: the environment is created without its TimeLimit "
            + "wrapper")
public record GymnasiumFamily(
    @Parameter(
            value = "The Python that has Gymnasium installed: a command or a path.",
            program = true)
        String python,
    @Parameter("Keyword arguments for gymnasium.make, as a JSON object.") String arguments,
    @Parameter(
            value = "Environments that share one Python process; more processes use more cores.",
            range = "[1, 4096]")
        int perProcess,
    @Parameter(
            value = "Steps after which an episode is truncated if the task names no limit.",
            range = "[1, inf)")
        int fallbackTimeLimit,
    @Parameter(
            value = "Maximum seconds for Python to import and create the environments.",
            range = "(0, inf)")
        double startTimeout,
    @Parameter(value = "Maximum seconds for one reset or one step.", range = "(0, inf)")
        double replyTimeout,
    @Parameter(
            "Numbers and flags of each step's info to record, each with its aggregation over an "
                + "episode: last or mean.")
        Map<String, InfoValue.Over> info)
    implements EnvironmentFamily {

  static final String PREFIX = "gymnasium:";

  /** Checks the ranges. */
  public GymnasiumFamily {
    Parameters.check(
        GymnasiumFamily.class,
        python,
        arguments,
        perProcess,
        fallbackTimeLimit,
        startTimeout,
        replyTimeout,
        info);
    InfoValue.of(info);
    info = Collections.unmodifiableSortedMap(new TreeMap<>(info));
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static GymnasiumFamily provider() {
    return Pluggable.declared();
  }

  @Override
  public List<String> tasks() {
    return List.of(PREFIX);
  }

  @Override
  public Optional<String> missing() {
    return PythonProbe.missing(python);
  }

  @Override
  public Environment create(String task) {
    return create(task, 1).getFirst();
  }

  @Override
  public List<Environment> create(String task, int count) {
    if (!task.startsWith(PREFIX) || task.length() == PREFIX.length()) {
      throw new EnvironmentException(
          "task '"
              + task
              + "' names no Gymnasium environment; write for example 'gymnasium:"
              + "Humanoid-v5'");
    }
    List<Environment> environments = new ArrayList<>();
    try {
      for (int left = count; left > 0; left -= perProcess) {
        environments.addAll(inOneProcess(task, Math.min(left, perProcess)));
      }
      return List.copyOf(environments);
    } catch (EnvironmentException e) {
      environments.forEach(Environment::close);
      throw e;
    }
  }

  private List<Environment> inOneProcess(String task, int count) {
    Worker worker = new Worker(this, task, count, false);
    List<Environment> environments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      environments.add(new GymnasiumEnvironment(worker, i));
    }
    return environments;
  }
}
