package symphony.runtime.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symphony.api.agent.StateReader;
import symphony.api.agent.StateWriter;
import symphony.record.Extent;
import symphony.runtime.checkpoint.StateInput;
import symphony.runtime.checkpoint.StateOutput;
import symphony.runtime.record.CsvSink;

/**
 * How far a cohort's tables were written, as checkpoints hold it. They are forced to disk before
 * the checkpoint is; where a disk does not keep that promise, or a table is changed, the checkpoint
 * tells that rows of before it are missing.
 */
final class TableExtents {

  private static final String BLOCK = "tables";

  /** What one extent takes. */
  private static final int BYTES = 2 * Long.BYTES;

  private final List<CsvSink> members = new ArrayList<>();

  /** Adds the next member's. */
  void add(CsvSink tables) {
    members.add(tables);
  }

  /**
   * Refuses to continue if a table is no longer the file that is being written, so that no rows are
   * lost silently.
   *
   * @throws symphony.api.UserException naming the table
   */
  void requirePresent() {
    members.forEach(CsvSink::requirePresent);
  }

  /** Makes all rows outlast a power cut. */
  void force() {
    members.forEach(CsvSink::force);
  }

  void save(StateWriter writer) {
    requirePresent();
    List<Extent> extents = members.stream().flatMap(m -> m.extents().stream()).toList();
    StateOutput out = new StateOutput();
    out.writeInt(extents.size());
    for (Extent extent : extents) {
      out.writeLong(extent.bytes());
      out.writeLong(extent.checksum());
    }
    writer.write(BLOCK, out.bytes());
  }

  /**
   * The first table that does not hold what it held when a checkpoint was taken.
   *
   * @param directories the members' run directories
   */
  static Optional<Path> torn(StateReader checkpoint, List<Path> directories) {
    if (!checkpoint.has(BLOCK)) {
      return Optional.empty();
    }
    StateInput in = new StateInput(checkpoint.read(BLOCK));
    int left = in.readCount(BYTES);
    for (Path directory : directories) {
      for (String name : CsvSink.FILES) {
        if (left-- <= 0) {
          return Optional.empty();
        }
        Extent extent = new Extent(in.readLong(), in.readLong());
        if (!extent.isIn(directory.resolve(name))) {
          return Optional.of(directory.resolve(name));
        }
      }
    }
    return Optional.empty();
  }
}
