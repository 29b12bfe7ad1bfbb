package symphony.api.agent;

import java.nio.ByteBuffer;

/**
 * Takes named blocks of bytes. Blocks whose names start with {@link #REPLAY} hold what only further
 * training needs; the last checkpoint of a finished run leaves them out.
 */
public interface StateWriter {

  /** How the names of the replay memory's blocks start. */
  String REPLAY = "replay/";

  /**
   * Takes a block.
   *
   * @param name unique within one checkpoint
   * @param bytes its contents, from position to limit, little-endian; taken before this returns
   */
  void write(String name, ByteBuffer bytes);
}
