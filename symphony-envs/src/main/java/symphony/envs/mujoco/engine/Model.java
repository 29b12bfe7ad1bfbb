package symphony.envs.mujoco.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;

/**
 * A compiled robot. Read-only once loaded, so any number of simulations share it, on any threads;
 * it stays loaded as long as the process lives.
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

  /** Numbers in a position, {@code nq}. */
  public int positions() {
    return positions;
  }

  /** Degrees of freedom, {@code nv}. */
  public int velocities() {
    return velocities;
  }

  /** Motors, {@code nu}. */
  public int controls() {
    return controls;
  }

  /** Motors' internal states, {@code na}. */
  public int activations() {
    return activations;
  }

  /** Bodies, the world included, {@code nbody}. */
  public int bodies() {
    return bodies;
  }

  /** Joints, {@code njnt}. */
  public int joints() {
    return joints;
  }

  /** Shapes, {@code ngeom}. */
  public int geoms() {
    return geoms;
  }

  /** Seconds of one substep. */
  public double timestep() {
    return memory.get(JAVA_DOUBLE, library.layout().of("mjModel.opt.timestep"));
  }

  /**
   * A fresh simulation, in the model's reference position.
   *
   * @throws symphony.api.environment.EnvironmentException with MuJoCo's words if it cannot be made
   */
  public Simulation simulate() {
    return new Shelter().callApart(() -> new Simulation(this));
  }

  /**
   * An array of doubles.
   *
   * @param field its C name, such as {@code body_mass}
   * @param size how many numbers it has
   */
  public NativeArray numbers(String field, int size) {
    return new NativeArray(pointer(field), size);
  }

  /** An array of ints, copied. */
  public int[] ints(String field, int size) {
    return pointer(field).reinterpret((long) size * Integer.BYTES).toArray(JAVA_INT);
  }

  /** Sets the size of pictures; the physics do not read it. */
  public void offscreenSize(int width, int height) {
    memory.set(JAVA_INT, library.layout().of("mjModel.vis.global.offwidth"), width);
    memory.set(JAVA_INT, library.layout().of("mjModel.vis.global.offheight"), height);
  }

  private MemorySegment pointer(String field) {
    return memory.get(ADDRESS, library.layout().of("mjModel." + field));
  }
}
