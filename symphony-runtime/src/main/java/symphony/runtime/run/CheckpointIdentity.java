package symphony.runtime.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symphony.api.agent.StateReader;
import symphony.api.agent.StateWriter;
import symphony.runtime.checkpoint.CheckpointStore;
import symphony.runtime.checkpoint.DamagedCheckpointException;
import symphony.runtime.checkpoint.StateInput;
import symphony.runtime.checkpoint.StateOutput;

/**
 * The training that a checkpoint belongs to, as stored in the checkpoint. It identifies the run
 * even if the run's record is lost, and the record can be restored from it.
 *
 * @param digest digest of the run's config
 * @param seeds the seeds of the cohort, in the order of its members
 * @param code the version of the code that trained it last
 * @param config every value that determines the run's numbers, as text; it contains neither place
 *     nor time, so checkpoints of equal runs have equal bytes
 */
record CheckpointIdentity(String digest, List<Long> seeds, String code, String config) {

  private static final String BLOCK = "identity";

  CheckpointIdentity {
    seeds = List.copyOf(seeds);
  }

  void save(StateWriter writer) {
    StateOutput out = new StateOutput();
    out.writeText(digest);
    out.writeInt(seeds.size());
    seeds.forEach(out::writeLong);
    out.writeText(code);
    out.writeText(config);
    writer.write(BLOCK, out.bytes());
  }

  /** The identity in a checkpoint; empty if it was written by a version that did not store it. */
  static Optional<CheckpointIdentity> of(StateReader checkpoint) {
    return checkpoint.has(BLOCK)
        ? Optional.of(read(new StateInput(checkpoint.read(BLOCK))))
        : Optional.empty();
  }

  private static CheckpointIdentity read(StateInput in) {
    String digest = in.readText();
    List<Long> seeds = new ArrayList<>();
    for (int left = in.readCount(Long.BYTES); left > 0; left--) {
      seeds.add(in.readLong());
    }
    return new CheckpointIdentity(digest, seeds, in.readText(), in.readText());
  }

  /** The identity in the newest checkpoint of a folder that has a readable one. */
  static Optional<CheckpointIdentity> newest(CheckpointStore store) {
    try {
      return store
          .newest(BLOCK::equals, stored -> stored.has(BLOCK), complaint -> {})
          .flatMap(CheckpointIdentity::of);
    } catch (DamagedCheckpointException e) {
      return Optional.empty();
    }
  }

  /** The text of the config of one seed's run. */
  String configOf(long seed) {
    return config + "symphony.training.seeds = [" + seed + "]\n";
  }
}
