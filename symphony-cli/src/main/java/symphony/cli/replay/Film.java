package symphony.cli.replay;

import java.io.IOException;

/** A file that frames are written to in order. */
public interface Film extends AutoCloseable {

  /** Adds a frame. */
  void add(Frame frame) throws IOException;

  /** Completes the file. */
  @Override
  void close() throws IOException;
}
