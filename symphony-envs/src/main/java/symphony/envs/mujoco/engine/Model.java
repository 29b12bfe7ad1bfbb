package symphony.envs.mujoco.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;

/**
 * A compiled robot. It is read-only after loading, so any number of simulations on any threads
 * share it. It stays loaded until the process ends.
 */
public final class Model {

  private final MujocoLibrary library;
  private final MemorySegment memory;
  private final int positions;
  private final int velocities;
  private final int controls;
  private final int activations;
  private final int bodies;
  private final int joints;
  private final int geoms;

  Model(MujocoLibrary library, MemorySegment pointer) {
    this.library = library;
    memory = pointer.reinterpret(library.layout().of("sizeof.mjModel"));
    positions = count("nq");
    velocities = count("nv");
    controls = count("nu");
    activations = count("na");
    bodies = count("nbody");
    joints = count("njnt");
    geoms = count("ngeom");
  }

  private int count(String field) {
    long offset = library.layout().of("mjModel." + field);
    return library.layout().intWidth() == Integer.BYTES
        ? memory.get(JAVA_INT, offset)
        : Math.toIntExact(memory.get(JAVA_LONG, offset));
  }

  /** The library that compiled it. */
  public MujocoLibrary library() {
    return library;
  }

  /** The C struct. */
  public MemorySegment memory() {
    return memory;
  }

  /** The release of MuJoCo that compiled it. */
  public String release() {
    return library.release();
  }

  /** The number of position coordinates, {@code nq}. */
  public int positions() {
    return positions;
  }

  /** The number of degrees of freedom, {@code nv}. */
  public int velocities() {
    return velocities;
  }

  /** The number of motors, {@code nu}. */
  public int controls() {
    return controls;
  }

  /** The number of internal states of the motors, {@code na}. */
  public int activations() {
    return activations;
  }

  /** The number of bodies, including the world, {@code nbody}. */
  public int bodies() {
    return bodies;
  }

  /** The number of joints, {@code njnt}. */
  public int joints() {
    return joints;
  }

  /** The number of shapes, {@code ngeom}. */
  public int geoms() {
    return geoms;
  }

  /** The duration of one substep in seconds. */
  public double timestep() {
    return memory.get(JAVA_DOUBLE, library.layout().of("mjModel.opt.timestep"));
  }

  /**
   * Creates a simulation in the model's reference position.
   *
   * @throws symphony.api.environment.EnvironmentException with MuJoCo's message if it cannot be
   *     created
   */
  public Simulation simulate() {
    return new Shelter().callApart(() -> new Simulation(this));
  }

  /**
   * An array of doubles.
   *
   * @param field its C name, such as {@code body_mass}
   * @param size its length
   */
  public NativeArray numbers(String field, int size) {
    return new NativeArray(pointer(field), size);
  }

  /** A copy of an array of ints. */
  public int[] ints(String field, int size) {
    return pointer(field).reinterpret((long) size * Integer.BYTES).toArray(JAVA_INT);
  }

  /** Sets the size of pictures, which does not affect the physics. */
  public void offscreenSize(int width, int height) {
    memory.set(JAVA_INT, library.layout().of("mjModel.vis.global.offwidth"), width);
    memory.set(JAVA_INT, library.layout().of("mjModel.vis.global.offheight"), height);
  }

  private MemorySegment pointer(String field) {
    return memory.get(ADDRESS, library.layout().of("mjModel." + field));
  }
}
