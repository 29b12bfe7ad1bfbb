package symphony.runtime.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symphony.api.UserException;
import symphony.api.agent.Agent;
import symphony.api.agent.AgentException;
import symphony.runtime.checkpoint.Checkpoint;

/**
 * The policies whose parameters the members of a new run start with. Networks, target networks and
 * the scaling of observations are copied; optimizer, replay memory, reward scale and random streams
 * start as in any new run.
 */
final class InitialParameters {

  private final List<Long> seeds;
  private final List<Source> sources;

  /** One member of another cohort. */
  private record Source(Path run, Checkpoint checkpoint, int member, int size) {}

  private InitialParameters(List<Long> seeds, List<Source> sources) {
    this.seeds = seeds;
    this.sources = sources;
  }

  /**
   * Finds the policies.
   *
   * @param text {@code RUN} or {@code RUN@STEP}, where RUN is one seed's run directory, used for
   *     every member, or a folder of run directories, of which each member uses that of its seed,
   *     and STEP is a number, {@code best} or {@code last}
   * @throws UserException if there is no such policy
   */
  static InitialParameters find(String text, Cohort cohort) {
    int at = text.lastIndexOf('@');
    Path run = Path.of(at < 0 ? text : text.substring(0, at));
    CheckpointChoice choice =
        at < 0 ? CheckpointChoice.LAST : CheckpointChoice.of(text.substring(at + 1));
    List<Source> sources = new ArrayList<>();
    for (long seed : cohort.seeds()) {
      sources.add(source(isRun(run) ? run : run.resolve("seed-" + seed), choice));
    }
    return new InitialParameters(cohort.seeds(), sources);
  }

  private static boolean isRun(Path folder) {
    return Files.exists(folder.resolve("provenance.json"));
  }

  private static Source source(Path run, CheckpointChoice choice) {
    List<Long> cohort = CellRecord.read(run).cohort();
    int member = cohort.indexOf(TrainedAgent.seed(run).orElse(-1L));
    if (member < 0) {
      throw new UserException(
          "symphony.agent.initial: %s contains no run; expected a folder such as runs/NAME/TASK/seed-1, which may be followed by @STEP."
              .formatted(run));
    }
    Path keeper = TrainedAgent.keeper(run, cohort);
    return new Source(run, choice.find(run, keeper, member), member, cohort.size());
  }

  /**
   * Copies them to an agent.
   *
   * @throws UserException if its networks are different
   */
  void into(Agent agent) {
    for (int m = 0; m < sources.size(); m++) {
      Source source = sources.get(m);
      try {
        agent.adopt(
            m, TrainingState.agentBlocks(source.checkpoint()), source.member(), source.size());
      } catch (AgentException e) {
        throw new UserException(
            "The parameters of %s do not fit this agent: %s. Set agent.initial to a run with the same networks and task."
                .formatted(source.run(), e.getMessage()),
            e);
      }
    }
  }

  /** The entry in the provenance of a seed. */
  Map<String, Object> record(long seed) {
    Source source = sources.get(seeds.indexOf(seed));
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("run", source.run().toString());
    record.put("step", source.checkpoint().step());
    record.put("seed", TrainedAgent.seed(source.run()).orElseThrow());
    record.put("digest", CellRecord.read(source.run()).digest());
    record.put("code", List.copyOf(CellRecord.read(source.run()).codes()));
    return record;
  }
}
