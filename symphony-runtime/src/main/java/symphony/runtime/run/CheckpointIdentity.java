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
 * Whose training a checkpoint holds, as the checkpoint itself says. A checkpoint is therefore bound
 * to its run even where the run's record is lost, and the record can be written again from it.
 *
 * @param digest of the run's config
 * @param seeds of the cohort, in the order of its members
 * @param code the version of the code that trained it last
 * @param config every value that decides the run's numbers, as text; nothing of the place or the
 *     time is in it, so that checkpoints of equal runs are equal byte for byte
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

  /** What a checkpoint says; empty if it was written by a version that did not say it. */
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

  /** What the newest checkpoint of a folder says whose identity can be read. */
  static Optional<CheckpointIdentity> newest(CheckpointStore store) {
    try {
      return store
          .newest(BLOCK::equals, stored -> stored.has(BLOCK), complaint -> {})
          .flatMap(CheckpointIdentity::of);
    } catch (DamagedCheckpointException e) {
      return Optional.empty();
    }
  }

  /** The config of one seed's run. */
  String configOf(long seed) {
    return config + "symphony.training.seeds = [" + seed + "]\n";
  }
}
