package symphony.envs.box2d;

import com.badlogic.gdx.physics.box2d.World;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import symphony.api.environment.Drawable;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.Resumable;
import symphony.api.random.CounterRandom;

/**
 * An environment with a Box2D world whose state is the episode's random numbers and actions.
 *
 * <p>Box2D cannot save the contacts and impulses that it keeps between steps. Therefore {@link
 * #restoreState} repeats the episode from its start, which restores them exactly and takes some
 * hundredths of a second. Afterwards the environment draws from the stream of the last {@link
 * #reset}.
 */
abstract class TapedEnvironment implements Environment, Resumable, Drawable {

  private final EnvironmentSpec spec;
  private World world;
  private CounterRandom random;
  private Tape chance;
  private double[] actions = new double[0];
  private int acted;

  TapedEnvironment(EnvironmentSpec spec) {
    this.spec = spec;
  }

  @Override
  public final EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public final void reset(CounterRandom newRandom, double[] observation) {
    random = newRandom;
    begin(new Tape(newRandom), observation);
  }

  /** Starts an episode with the random numbers of a tape. */
  final void begin(Tape tape, double[] observation) {
    chance = tape;
    acted = 0;
    world = prepare(world);
    build(world, tape, observation);
  }

  @Override
  public final Outcome step(double[] action, double[] observation) {
    record(action);
    return advance(world, action, chance, observation);
  }

  private void record(double[] action) {
    if (acted + action.length > actions.length) {
      actions = Arrays.copyOf(actions, Math.max(2 * actions.length, 64 * action.length));
    }
    System.arraycopy(action, 0, actions, acted, action.length);
    acted += action.length;
  }

  /** The world of the next episode: disposes of the old one and creates a new one. */
  World prepare(World old) {
    if (old != null) {
      old.dispose();
    }
    return Thruster.world();
  }

  /** Creates the bodies and writes the first observation. */
  abstract void build(World world, Tape chance, double[] observation);

  /** Takes one step. */
  abstract Outcome advance(World world, double[] action, Tape chance, double[] observation);

  @Override
  public final byte[] saveState() {
    double[] drawn = chance.numbers();
    ByteBuffer bytes =
        ByteBuffer.allocate(2 * Integer.BYTES + Double.BYTES * (drawn.length + acted));
    put(bytes, drawn, drawn.length);
    put(bytes, actions, acted);
    return bytes.array();
  }

  private static void put(ByteBuffer bytes, double[] numbers, int count) {
    bytes.putInt(count);
    for (int i = 0; i < count; i++) {
      bytes.putDouble(numbers[i]);
    }
  }

  @Override
  public final void restoreState(byte[] state) {
    double[] drawn;
    double[] played;
    try {
      ByteBuffer bytes = ByteBuffer.wrap(state);
      drawn = take(bytes);
      played = take(bytes);
    } catch (BufferUnderflowException | NegativeArraySizeException e) {
      throw new EnvironmentException(
          "a state of " + state.length + " bytes is none of " + spec.task(), e);
    }
    double[] observation = new double[spec.observationSize()];
    begin(new Tape(random, drawn), observation);
    for (int i = 0; i < played.length; i += spec.actionSize()) {
      step(Arrays.copyOfRange(played, i, i + spec.actionSize()), observation);
    }
  }

  private static double[] take(ByteBuffer bytes) {
    int count = bytes.getInt();
    if (count > bytes.remaining() / Double.BYTES) {
      throw new BufferUnderflowException();
    }
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = bytes.getDouble();
    }
    return numbers;
  }

  @Override
  public final void close() {
    if (world != null) {
      world.dispose();
      world = null;
    }
  }
}
