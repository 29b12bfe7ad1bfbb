package symphony.api.agent;

import java.nio.ByteBuffer;

/** Takes named blocks of bytes. */
public interface StateWriter {

  /**
   * Takes a block.
   *
   * @param name unique within one checkpoint
   * @param bytes its contents, from position to limit, little-endian; taken before this returns
   */
  void write(String name, ByteBuffer bytes);
}
