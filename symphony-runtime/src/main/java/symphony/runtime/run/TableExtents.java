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
 * Length and checksum of a cohort's tables, stored in checkpoints. Tables are forced to disk before
 * the checkpoint; if a disk does not write them or a table is changed, the checkpoint shows that
 * earlier rows are missing.
 */
final class TableExtents {

  private static final String BLOCK = "tables";

  /** The size of one extent in bytes. */
  private static final int BYTES = 2 * Long.BYTES;

  private final List<CsvSink> members = new ArrayList<>();

  /** Adds the tables of the next member. */
  void add(CsvSink tables) {
    members.add(tables);
  }

  /**
   * Refuses to continue if a table was replaced, so that no rows are lost silently.
   *
   * @throws symphony.api.UserException that names the table
   */
  void requirePresent() {
    members.forEach(CsvSink::requirePresent);
  }

  /** Forces all rows to disk. */
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
   * The first table that has lost rows since a checkpoint was taken; empty if there is none.
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
