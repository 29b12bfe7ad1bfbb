package symphony.runtime.run;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import symphony.api.agent.Agent;
import symphony.runtime.checkpoint.Checkpointer;
import symphony.runtime.record.RunEvent;

/** Publishes events of members, agent and checkpoints to the sinks, each once. */
final class EventPublisher {

  private final Agent agent;
  private final SeedRuns members;
  private final Checkpointer checkpointer;
  private final CompositeSink events;
  private final List<Integer> failed = new ArrayList<>();
  private Checkpointer.Written announced;

  @Inject
  EventPublisher(Agent agent, SeedRuns members, Checkpointer checkpointer, CompositeSink events) {
    this.agent = agent;
    this.members = members;
    this.checkpointer = checkpointer;
    this.events = events;
  }

  /** Publishes the end of a step. */
  void stepped(long step) {
    events.accept(new RunEvent.Stepped(step));
  }

  /** Publishes the episodes that ended with this step. */
  void episodes(long step) {
    for (int m = 0; m < members.size(); m++) {
      int index = m;
      members.get(m).ended().ifPresent(ended -> events.accept(event(step, index, ended)));
    }
  }

  private static RunEvent event(long step, int member, SeedRun.EndedEpisode ended) {
    return new RunEvent.EpisodeEnded(
        step,
        member,
        ended.episode(),
        ended.score(),
        ended.ending(),
        ended.deliberate(),
        ended.reason());
  }

  /** Publishes the members that have failed since the last call. */
  void failures(long step) {
    for (int m = 0; m < members.size(); m++) {
      SeedRun member = members.get(m);
      if (member.justFailed()) {
        member.failureAnnounced();
        failed.add(m);
        events.accept(new RunEvent.MemberFailed(step, m, member.failure().orElseThrow()));
      }
    }
  }

  /** The members whose failures were published since the last call. */
  List<Integer> failed() {
    List<Integer> since = List.copyOf(failed);
    failed.clear();
    return since;
  }

  /** Publishes the metrics of the agent's last measured update, if there was one. */
  void metrics(long step) {
    if (agent.updates() == 0) {
      return;
    }
    List<String> names = agent.metricNames();
    double[][] metrics = agent.metrics();
    for (int m = 0; m < members.size(); m++) {
      if (members.get(m).active()) {
        events.accept(new RunEvent.Measured(step, m, agent.updates(), names, column(metrics, m)));
      }
    }
  }

  private static double[] column(double[][] rows, int index) {
    double[] column = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      column[i] = rows[i][index];
    }
    return column;
  }

  /** Publishes the last checkpoint when it is stored on disk. */
  void checkpoint() {
    Checkpointer.Written written = checkpointer.last();
    if (written != null && !written.equals(announced)) {
      announced = written;
      events.accept(new RunEvent.Checkpointed(written.step(), written.bytes(), written.seconds()));
    }
  }
}
