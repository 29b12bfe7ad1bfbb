package symphony.api.agent;

import java.nio.ByteBuffer;

/**
 * Receives named blocks of bytes. Blocks whose names start with {@link #REPLAY} contain data that
 * only further training needs; the last checkpoint of a finished run leaves them out.
 */
public interface StateWriter {

  /** The prefix of the names of the replay memory's blocks. */
  String REPLAY = "replay/";

  /**
   * Writes a block.
   *
   * @param name unique within one checkpoint
   * @param bytes its contents, from position to limit, little-endian; copied before this method
   *     returns
   */
  void write(String name, ByteBuffer bytes);
}
