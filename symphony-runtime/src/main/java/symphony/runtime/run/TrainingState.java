package symphony.runtime.run;

import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.stream.Collectors;
import symphony.api.agent.Agent;
import symphony.api.agent.AgentException;
import symphony.api.agent.StateReader;
import symphony.api.agent.StateWriter;
import symphony.runtime.checkpoint.StateInput;
import symphony.runtime.checkpoint.StateOutput;
import symphony.runtime.config.RunConfig;

/**
 * The contents of a checkpoint: the agent's blocks, each with a prefix; the loop's block with step
 * and members; for each member a byte that says whether its parameters were finite; and the extents
 * of the tables.
 */
final class TrainingState {

  private static final String AGENT = "agent/";
  private static final String LOOP = "loop";
  private static final String HEALTH = "health";
  private static final String POLICY_ONLY = "policy-only";

  private final RunConfig config;
  private final long lastStep;
  private final Cohort cohort;
  private final Agent agent;
  private final SeedRuns members;
  private final TableExtents tables;

  @Inject
  TrainingState(
      RunConfig config, Cohort cohort, Agent agent, SeedRuns members, TableExtents tables) {
    this.config = config;
    this.lastStep = config.training().steps();
    this.cohort = cohort;
    this.agent = agent;
    this.members = members;
    this.tables = tables;
  }

  private CheckpointIdentity identity() {
    String decisive =
        config
            .resolved()
            .decisive()
            .map(value -> value.path() + " = " + value.text() + "\n")
            .collect(Collectors.joining());
    return new CheckpointIdentity(
        config.resolved().digest(), cohort.seeds(), config.code(), decisive);
  }

  /** Writes everything that {@link #restore} needs, and the extents of the tables. */
  void save(long step, StateWriter writer) {
    identity().save(writer);
    agent.save((name, block) -> writer.write(AGENT + name, block));
    StateOutput loop = new StateOutput();
    loop.writeLong(step);
    loop.writeInt(members.size());
    for (int m = 0; m < members.size(); m++) {
      members.get(m).save(loop);
    }
    writer.write(LOOP, loop.bytes());
    StateOutput health = new StateOutput();
    for (boolean healthy : agent.healthy()) {
      health.writeBoolean(healthy);
    }
    writer.write(HEALTH, health.bytes());
    tables.save(writer);
  }

  /** Writes the same without the replay memory, and a mark that it is left out. */
  void saveWithoutReplay(long step, StateWriter writer) {
    writer.write(POLICY_ONLY, ByteBuffer.allocate(1));
    save(
        step,
        (name, block) -> {
          if (belongsToPolicy(name)) {
            writer.write(name, block);
          }
        });
  }

  /**
   * Restores the state of a checkpoint of the same cohort.
   *
   * @return the step at which it was taken
   * @throws AgentException if it does not match this agent and cohort
   */
  long restore(StateReader checkpoint) {
    agent.restore(agentBlocks(checkpoint));
    StateInput loop = new StateInput(checkpoint.read(LOOP));
    long step = loop.readLong();
    if (step < 0 || step > lastStep) {
      throw new AgentException("the checkpoint says that it was taken after step " + step);
    }
    if (loop.readInt() != members.size()) {
      throw new AgentException("the checkpoint belongs to another cohort");
    }
    for (int m = 0; m < members.size(); m++) {
      members.get(m).restore(loop);
    }
    return step;
  }

  /** Whether the policy without training needs a block of a checkpoint. */
  static boolean belongsToPolicy(String block) {
    return !block.startsWith(AGENT + StateWriter.REPLAY);
  }

  /** Whether a checkpoint lacks the replay memory, which further training needs. */
  static boolean isPolicyOnly(StateReader checkpoint) {
    return checkpoint.has(POLICY_ONLY);
  }

  /** Whether a member's parameters were finite when a checkpoint was taken. */
  static boolean healthy(StateReader checkpoint, int member) {
    ByteBuffer health = checkpoint.has(HEALTH) ? checkpoint.read(HEALTH) : ByteBuffer.allocate(0);
    return health.limit() <= member || health.get(member) == 1;
  }

  /** The agent's blocks of a checkpoint. */
  static StateReader agentBlocks(StateReader whole) {
    return new StateReader() {
      @Override
      public boolean has(String name) {
        return whole.has(AGENT + name);
      }

      @Override
      public ByteBuffer read(String name) {
        return whole.read(AGENT + name);
      }
    };
  }
}
