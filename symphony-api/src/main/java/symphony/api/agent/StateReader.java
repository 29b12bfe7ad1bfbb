package symphony.api.agent;

import java.nio.ByteBuffer;

/** Gives back the blocks that a {@link StateWriter} took. */
public interface StateReader {

  /**
   * Whether there is a block of that name. Only blocks of the replay memory may be missing, in the
   * last checkpoint of a finished run.
   */
  default boolean has(String name) {
    return true;
  }

  /**
   * A block.
   *
   * @return little-endian, from position 0
   * @throws AgentException if there is none of that name
   */
  ByteBuffer read(String name);
}
