package symphony.envs.mujoco;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.Installer;
import symphony.envs.mujoco.engine.Adjustments;
import symphony.envs.mujoco.engine.CacheFolder;
import symphony.envs.mujoco.engine.LibraryFinder;
import symphony.envs.mujoco.engine.Model;
import symphony.envs.mujoco.engine.MujocoLibrary;
import symphony.envs.mujoco.setup.MujocoInstaller;

/** The robots, on the libmujoco that the config leads to. */
final class MujocoFamily implements EnvironmentFamily {

  private static final String NOT_FOUND =
      "libmujoco was not found; run 'symphony setup mujoco', or name its file in"
          + " symphony.environment.mujoco.library";

  private static final List<Robot> ROBOTS =
      List.of(new Humanoid(), new Walker2d(), new Ant(), new Hopper(), new HalfCheetah());

  private final MujocoConfig config;
  private final boolean widened;

  MujocoFamily(MujocoConfig config) {
    this(config, false);
  }

  private MujocoFamily(MujocoConfig config, boolean widened) {
    this.config = config;
    this.widened = widened;
  }

  @Override
  public MujocoFamily widened() {
    return new MujocoFamily(config, true);
  }

  @Override
  public List<String> tasks() {
    return ROBOTS.stream().map(Robot::task).toList();
  }

  @Override
  public Optional<String> missing() {
    try {
      library();
      return Optional.empty();
    } catch (EnvironmentException e) {
      return Optional.of(e.getMessage());
    }
  }

  @Override
  public Optional<Installer> installer() {
    if (!config.library().isEmpty()) {
      return Optional.empty();
    }
    String release = config.release().isEmpty() ? config.fetch() : config.release();
    return Optional.of(new MujocoInstaller(CacheFolder.of(System.getenv()), release));
  }

  @Override
  public Optional<EnvironmentSpec> outline(String task) {
    return robot(task).map(this::outline);
  }

  private EnvironmentSpec outline(Robot robot) {
    double limit = widened ? 1 : robot.motorLimit();
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
    Robot robot = robot(task).orElseThrow(() -> unknown(task));
    Adjustments adjustments = new Adjustments(config.halveMargins(), widened);
    Model model = library().model(robot.model(), robot.blueprint(), adjustments);
    return new MujocoEnvironment(robot, model);
  }

  private EnvironmentException unknown(String task) {
    return new EnvironmentException(
        "MuJoCo has no task '" + task + "' here; it has " + String.join(", ", tasks()));
  }

  private MujocoLibrary library() {
    Path file =
        new LibraryFinder(System.getenv())
            .find(config.library(), config.release())
            .orElseThrow(() -> new EnvironmentException(NOT_FOUND));
    MujocoLibrary library = MujocoLibrary.load(file, Path.of(config.layouts()));
    if (!config.release().isEmpty() && !config.release().equals(library.release())) {
      throw new EnvironmentException(
          file
              + " is MuJoCo "
              + library.release()
              + ", but symphony.environment.mujoco.release asks for "
              + config.release()
              + "; run 'symphony setup mujoco'");
    }
    return library;
  }
}
