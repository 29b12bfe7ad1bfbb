package symphony.envs.mujoco;

import java.nio.ByteBuffer;
import java.util.List;
import symphony.api.environment.DeterministicReset;
import symphony.api.environment.Drawable;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.InfoValue;
import symphony.api.environment.Mechanical;
import symphony.api.environment.Renderable;
import symphony.api.environment.Resumable;
import symphony.api.random.CounterRandom;
import symphony.envs.mujoco.engine.Model;
import symphony.envs.mujoco.engine.NativeArray;
import symphony.envs.mujoco.engine.Shelter;
import symphony.envs.mujoco.engine.Simulation;
import symphony.envs.mujoco.render.OffscreenRenderer;
import symphony.envs.mujoco.render.RendererThread;

/**
 * A robot's task with Gymnasium's v4 semantics.
 *
 * <p><b>Step.</b> The action is passed to the motors without clamping; the simulation performs its
 * substeps; contact forces are computed once; nothing is recomputed after that. So joint positions
 * and velocities are current, while derived quantities (centres of mass, inertias, forces) are from
 * the last evaluation in the last substep. The reward's speed is the difference of the position
 * before and after the step divided by the step's duration.
 *
 * <p><b>Action limits.</b> The limits in {@link #spec} are the motors' control range: the robot's
 * own, or ±1 after {@link MujocoFamily#widened}. An action beyond it (with {@code action-limit =
 * unit}, every |a| &gt; 0.4 of a Humanoid) is clamped inside MuJoCo when the force is computed; the
 * control cost uses the unclamped action.
 *
 * <p><b>Instability.</b> If MuJoCo detects NaN, infinity or a huge number it resets the robot. This
 * is reported as an {@link EnvironmentException} that quotes MuJoCo; the next reset starts a valid
 * episode.
 *
 * <p><b>Errors.</b> After an error inside MuJoCo, this environment and the thread that called it
 * are lost, see {@link Shelter}.
 */
final class MujocoEnvironment
    implements Environment, Resumable, DeterministicReset, Drawable, Renderable, Mechanical {

  static final int TIME_LIMIT = 1000;

  /**
   * The names that {@link #info} can report, as in Gymnasium, for the position that the reward is
   * computed from.
   */
  static final List<String> INFO = List.of("x_position", "x_velocity");

  private final Robot robot;
  private final Simulation simulation;
  private final Shelter shelter = new Shelter();
  private final Senses senses;
  private final Skeleton skeleton;
  private final Loads loads;
  private final EnvironmentSpec spec;
  private final double duration;
  private double place;
  private double speed;

  MujocoEnvironment(Robot robot, Model model, List<InfoValue> info) {
    this.robot = robot;
    simulation = model.simulate();
    senses = robot.senses(simulation);
    skeleton = new Skeleton(simulation);
    loads = new Loads(simulation);
    duration = model.timestep() * robot.frameSkip();
    NativeArray range = model.numbers("actuator_ctrlrange", 2 * model.controls());
    spec =
        new EnvironmentSpec(
                robot.task(),
                robot.observationSize(),
                every(range, 0),
                every(range, 1),
                TIME_LIMIT,
                "MuJoCo " + model.release())
            .charging(robot.reward().control())
            .reporting(info);
  }

  private static double[] every(NativeArray range, int side) {
    double[] limits = new double[range.size() / 2];
    for (int i = 0; i < limits.length; i++) {
      limits[i] = range.get(2 * i + side);
    }
    return limits;
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public void reset(CounterRandom random, double[] observation) {
    begin(() -> robot.noise().apply(random, simulation.qpos(), simulation.qvel()), observation);
  }

  @Override
  public void resetToRest(double[] observation) {
    begin(() -> {}, observation);
  }

  private void begin(Runnable disturb, double[] observation) {
    shelter.run(
        () -> {
          simulation.reset();
          disturb.run();
          simulation.forward();
          place = senses.place();
          senses.observe(observation);
        });
  }

  @Override
  public Outcome step(double[] action, double[] observation) {
    return shelter.call(() -> advance(action, observation));
  }

  private Outcome advance(double[] action, double[] observation) {
    simulation.ctrl().copyFrom(action, 0);
    simulation.step(robot.frameSkip());
    simulation.contactForces();
    simulation.instability().ifPresent(this::fail);
    double before = place;
    place = senses.place();
    senses.observe(observation);
    speed = (place - before) / duration;
    double reward = robot.reward().of(speed, action);
    return new Outcome(reward, senses.healthy() ? Ending.NONE : Ending.FAILURE);
  }

  @Override
  public void info(double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = spec.info().get(i).name().equals("x_velocity") ? speed : place;
    }
  }

  private void fail(String reason) {
    throw new EnvironmentException(robot.task() + " became unstable: " + reason);
  }

  @Override
  public byte[] saveState() {
    double[] state = new double[simulation.stateSize()];
    simulation.save(state);
    ByteBuffer bytes = ByteBuffer.allocate((1 + state.length) * Double.BYTES);
    bytes.putDouble(place);
    bytes.asDoubleBuffer().put(state);
    return bytes.array();
  }

  @Override
  public void restoreState(byte[] bytes) {
    double[] state = new double[simulation.stateSize()];
    int expected = (1 + state.length) * Double.BYTES;
    if (bytes.length != expected) {
      throw new EnvironmentException(
          "a state of "
              + robot.task()
              + " has "
              + expected
              + " bytes, the one to restore has "
              + bytes.length);
    }
    ByteBuffer numbers = ByteBuffer.wrap(bytes);
    place = numbers.getDouble();
    numbers.asDoubleBuffer().get(state);
    shelter.run(() -> simulation.restore(state));
  }

  @Override
  public Load load() {
    return loads.now();
  }

  @Override
  public Picture picture() {
    return skeleton.picture();
  }

  @Override
  public Renderer renderer(int width, int height) {
    return new RendererThread(
        () -> new OffscreenRenderer(simulation, robot.camera(), width, height));
  }

  Simulation simulation() {
    return simulation;
  }

  /** Closes the simulation, unless a thread is still inside it. */
  @Override
  public void close() {
    if (!shelter.lost()) {
      simulation.close();
    }
  }
}
