package symphony.api.agent;

import java.nio.ByteBuffer;

/** Gives back the blocks that a {@link StateWriter} took. */
public interface StateReader {

  /**
   * A block.
   *
   * @return little-endian, from position 0
   * @throws AgentException if there is none of that name
   */
  ByteBuffer read(String name);
}
