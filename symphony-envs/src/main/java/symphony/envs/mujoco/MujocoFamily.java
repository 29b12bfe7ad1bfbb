package symphony.envs.mujoco;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.InfoValue;
import symphony.api.environment.Installer;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.InvalidParametersException;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.envs.mujoco.engine.Adjustments;
import symphony.envs.mujoco.engine.CacheFolder;
import symphony.envs.mujoco.engine.LibraryFinder;
import symphony.envs.mujoco.engine.Model;
import symphony.envs.mujoco.engine.MujocoLibrary;
import symphony.envs.mujoco.setup.MujocoInstaller;

/**
 * The MuJoCo tasks, with the libmujoco that the config selects.
 *
 * @param library the file of libmujoco; empty searches for it, see {@link
 *     symphony.envs.mujoco.engine.LibraryFinder}
 * @param release the only accepted release; empty accepts every known one
 * @param layouts a file with more struct layouts; empty for the bundled ones
 * @param halveMargins whether releases from 3.5.0 on use the contact margins of earlier ones
 * @param fetch the release that setup fetches if {@code release} is empty
 * @param info values to record, each with its aggregation over the steps of an episode
 */
@Ingredient(
    name = "mujoco",
    summary = "Robots that walk, run and hop in MuJoCo, with Gymnasium's v4 semantics.",
    formula = "reward = w·Δx/dt + alive − c·Σa²",
    source = "Gymnasium v4 MuJoCo tasks (Brockman et al. 2016; Todorov, Erez and Tassa 2012)",
    differs =
        "Actions are float64; the robots are files of this project that compile to the same "
            + "numbers.")
public record MujocoFamily(
    @Parameter(value = "File of libmujoco; empty: searched automatically", program = true)
        String library,
    @Parameter("The only release that may run, such as 2.2.2; empty: any known one") String release,
    @Parameter("File with struct layouts of further releases; empty: the bundled ones")
        String layouts,
    @Parameter("Whether MuJoCo 3.5.0 and later keep the contact margins of earlier releases")
        boolean halveMargins,
    @Parameter("The release that setup downloads by default") String fetch,
    @Parameter(
            "Values to record in addition to the return, each with its aggregation over an "
                + "episode, last or mean: x_velocity (m/s), x_position (m)")
        Map<String, InfoValue.Over> info)
    implements EnvironmentFamily {

  private static final String NOT_FOUND =
      "libmujoco was not found; run 'symphony setup mujoco', or add"
          + " symphony.environment.mujoco.library=FILE to the command";

  private static final List<Robot> ROBOTS =
      List.of(new Humanoid(), new Walker2d(), new Ant(), new Hopper(), new HalfCheetah());

  /** Checks the values. */
  public MujocoFamily {
    Parameters.check(MujocoFamily.class, library, release, layouts, halveMargins, fetch, info);
    if (!MujocoEnvironment.INFO.containsAll(info.keySet())) {
      throw new InvalidParametersException(
          "info", info.keySet(), "names among " + String.join(", ", MujocoEnvironment.INFO));
    }
    info = Collections.unmodifiableSortedMap(new TreeMap<>(info));
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static MujocoFamily provider() {
    return Pluggable.declared();
  }

  @Override
  public EnvironmentFamily widened() {
    return new WidenedRobots(this);
  }

  @Override
  public List<String> tasks() {
    return ROBOTS.stream().map(Robot::task).toList();
  }

  @Override
  public Optional<String> missing() {
    try {
      loaded();
      return Optional.empty();
    } catch (EnvironmentException e) {
      return Optional.of(e.getMessage());
    }
  }

  @Override
  public Optional<Installer> installer() {
    if (!library().isEmpty()) {
      return Optional.empty();
    }
    String release = release().isEmpty() ? fetch : release();
    return Optional.of(new MujocoInstaller(CacheFolder.of(System.getenv()), release));
  }

  @Override
  public Optional<EnvironmentSpec> outline(String task) {
    return outline(task, false);
  }

  /** The specification with the model's own control range or, if widened, ±1. */
  Optional<EnvironmentSpec> outline(String task, boolean widened) {
    return robot(task)
        .map(robot -> outline(robot, widened ? 1 : robot.motorLimit()))
        .map(spec -> spec.reporting(InfoValue.of(info)));
  }

  private static EnvironmentSpec outline(Robot robot, double limit) {
    double[] low = new double[robot.blueprint().controls()];
    double[] high = new double[robot.blueprint().controls()];
    Arrays.fill(low, -limit);
    Arrays.fill(high, limit);
    return new EnvironmentSpec(
            robot.task(),
            robot.observationSize(),
            low,
            high,
            MujocoEnvironment.TIME_LIMIT,
            "MuJoCo")
        .charging(robot.reward().control());
  }

  private static Optional<Robot> robot(String task) {
    return ROBOTS.stream().filter(known -> known.task().equals(task)).findFirst();
  }

  @Override
  public Environment create(String task) {
    return create(task, false);
  }

  /** The environment with the model's own control range or, if widened, ±1. */
  Environment create(String task, boolean widened) {
    Robot robot = robot(task).orElseThrow(() -> unknown(task));
    Adjustments adjustments = new Adjustments(halveMargins, widened);
    Model model = loaded().model(robot.model(), robot.blueprint(), adjustments);
    return new MujocoEnvironment(robot, model, InfoValue.of(info));
  }

  private EnvironmentException unknown(String task) {
    return new EnvironmentException(
        "MuJoCo has no task '" + task + "' here; it has " + String.join(", ", tasks()));
  }

  private MujocoLibrary loaded() {
    Path file =
        new LibraryFinder(System.getenv())
            .find(library(), release())
            .orElseThrow(() -> new EnvironmentException(NOT_FOUND));
    MujocoLibrary library = MujocoLibrary.load(file, Path.of(layouts));
    if (!release().isEmpty() && !release().equals(library.release())) {
      throw new EnvironmentException(
          file
              + " is MuJoCo "
              + library.release()
              + ", but symphony.environment.mujoco.release asks for "
              + release()
              + "; run 'symphony setup mujoco'");
    }
    return library;
  }
}
