package symphony.envs.mujoco.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.lang.ref.Cleaner;
import java.util.Optional;

/** One running simulation of a {@link Model}. Used by one thread at a time. */
public final class Simulation implements AutoCloseable {

  private static final Cleaner CLEANER = Cleaner.create();

  /** The size of a warning: an int of information and an int that counts it. */
  private static final long WARNING_BYTES = 8;

  private static final String[] BAD = {"position", "velocity", "acceleration", "control"};

  private final Model model;
  private final Functions functions;
  private final MemorySegment memory;
  private final Cleaner.Cleanable cleanable;
  private final NativeArray qpos;
  private final NativeArray qvel;
  private final NativeArray act;
  private final NativeArray ctrl;
  private final NativeArray warmStart;
  private final long badNumbers;

  Simulation(Model model) {
    this.model = model;
    functions = model.library().functions();
    MemorySegment pointer = functions.makeData(model.memory());
    memory = pointer.reinterpret(model.library().layout().of("sizeof.mjData"));
    cleanable = CLEANER.register(this, new Deletion(functions, pointer));
    qpos = numbers("qpos", model.positions());
    qvel = numbers("qvel", model.velocities());
    act = numbers("act", model.activations());
    ctrl = numbers("ctrl", model.controls());
    warmStart = numbers("qacc_warmstart", model.velocities());
    int firstBad = model.library().layout().warnings() - BAD.length;
    badNumbers = offset("warning") + firstBad * WARNING_BYTES + Integer.BYTES;
  }

  /** The action of the cleaner; it must not reference the simulation. */
  private record Deletion(Functions functions, MemorySegment data) implements Runnable {
    @Override
    public void run() {
      functions.deleteData(data);
    }
  }

  /** The robot. */
  public Model model() {
    return model;
  }

  /** The C struct. */
  public MemorySegment memory() {
    return memory;
  }

  /**
   * An array of doubles.
   *
   * @param field its C name, such as {@code xipos}
   * @param size how many numbers it has
   */
  public NativeArray numbers(String field, int size) {
    return new NativeArray(memory.get(ADDRESS, offset(field)), size);
  }

  /** Joint positions. */
  public NativeArray qpos() {
    return qpos;
  }

  /** Joint velocities. */
  public NativeArray qvel() {
    return qvel;
  }

  /** The motors' inputs; MuJoCo clamps forces, not inputs. */
  public NativeArray ctrl() {
    return ctrl;
  }

  /** Seconds since the reset. */
  public double time() {
    return memory.get(JAVA_DOUBLE, offset("time"));
  }

  /** The number of contacts in the last step. */
  public int contacts() {
    return memory.get(JAVA_INT, offset("ncon"));
  }

  /** Resets to the reference position at rest; derived quantities are not computed. */
  public void reset() {
    functions.resetData(model.memory(), memory);
  }

  /** Computes all quantities derived from positions, velocities and controls. */
  public void forward() {
    functions.forward(model.memory(), memory);
  }

  /** Advances by some substeps. */
  public void step(int substeps) {
    for (int i = 0; i < substeps; i++) {
      functions.step(model.memory(), memory);
    }
  }

  /** Computes the bodies' contact forces of the last substep, {@code cfrc_ext}. */
  public void contactForces() {
    functions.rnePostConstraint(model.memory(), memory);
  }

  /**
   * Why the simulation has been invalid since the last reset; empty if it is valid. It becomes
   * invalid if MuJoCo detects a bad number and resets the robot, which would look like a jump.
   */
  public Optional<String> instability() {
    String warning = Messages.takeWarning();
    for (int i = 0; i < BAD.length; i++) {
      if (memory.get(JAVA_INT, badNumbers + i * WARNING_BYTES) > 0) {
        return Optional.of(warning == null ? "bad " + BAD[i] : warning);
      }
    }
    return Optional.empty();
  }

  /** The number of values that {@link #save} writes. */
  public int stateSize() {
    return 1 + qpos.size() + 2 * qvel.size() + act.size() + ctrl.size();
  }

  /**
   * Writes everything that later steps depend on: time, position, velocity, the solver's warm
   * start, motors.
   */
  public void save(double[] state) {
    state[0] = time();
    int at = qpos.copyTo(state, 1);
    at = qvel.copyTo(state, at);
    at = act.copyTo(state, at);
    at = ctrl.copyTo(state, at);
    warmStart.copyTo(state, at);
  }

  /**
   * Restores a state that {@link #save} wrote. Derived quantities are computed for drawing; because
   * this normalises quaternions and changes the warm start, the state is then written again, so
   * that the next step is identical to the one that would have followed.
   */
  public void restore(double[] state) {
    reset();
    write(state);
    forward();
    write(state);
  }

  private void write(double[] state) {
    memory.set(JAVA_DOUBLE, offset("time"), state[0]);
    int at = qpos.copyFrom(state, 1);
    at = qvel.copyFrom(state, at);
    at = act.copyFrom(state, at);
    at = ctrl.copyFrom(state, at);
    warmStart.copyFrom(state, at);
  }

  private long offset(String field) {
    return model.library().layout().of("mjData." + field);
  }

  @Override
  public void close() {
    cleanable.clean();
  }
}
