package symphony.api.agent;

import java.nio.ByteBuffer;

/** Returns the blocks that a {@link StateWriter} received. */
public interface StateReader {

  /**
   * Whether a block of that name exists. Only blocks of the replay memory may be missing, in the
   * last checkpoint of a finished run.
   */
  default boolean has(String name) {
    return true;
  }

  /**
   * A block.
   *
   * @return little-endian, from position 0
   * @throws AgentException if no block has that name
   */
  ByteBuffer read(String name);
}
