package symphony.runtime.record;

import com.google.protobuf.Value;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.SessionLog;
import org.tensorflow.proto.Summary;
import symphony.api.environment.InfoValue;
import symphony.record.EpisodeScore;
import symphony.record.EvaluationScore;
import symphony.record.LoadScore;
import symphony.runtime.config.RunConfig;

/** Writes one member's curves as TensorBoard events. */
public final class TensorBoardSink implements Sink {

  private final int member;
  private final EventFile file;
  private final List<String> info;
  private final long steps;
  private long step;
  private boolean failed;

  /**
   * Starts a new file. In a resumed run, the new file tells TensorBoard to discard later steps of
   * the earlier file.
   *
   * @param lastStep the step to resume from, or -1 to start
   * @param info the values that the environment reports by name
   * @param config the config whose values TensorBoard shows as hyperparameters
   * @param seed the member's seed
   */
  public TensorBoardSink(
      Path folder, int member, long lastStep, List<InfoValue> info, RunConfig config, long seed) {
    this.steps = config.training().steps();
    this.info = info.stream().map(InfoValue::name).toList();
    this.member = member;
    String name = "events.out.tfevents.%012d".formatted(Math.max(0, lastStep));
    this.file = new EventFile(folder.resolve(name));
    file.append(now().setFileVersion("brain.Event:2").build());
    if (lastStep >= 0) {
      SessionLog start = SessionLog.newBuilder().setStatus(SessionLog.SessionStatus.START).build();
      file.append(now().setStep(lastStep + 1).setSessionLog(start).build());
    }
    Event.Builder now = now();
    SortedMap<String, Value> set = Hyperparameters.of(config, seed);
    file.append(now.setSummary(Hyperparameters.start(set, now.getWallTime())).build());
  }

  @Override
  public void accept(RunEvent event) {
    step = Math.max(step, event.step());
    switch (event) {
      case RunEvent.MemberFailed e when e.member() == member -> failed = true;
      case RunEvent.EpisodeEnded e when e.member() == member -> write(e.step(), scalars(e.score()));
      case RunEvent.Evaluated e when e.member() == member && e.score().isScored() ->
          write(e.step(), scalars(e.score()));
      case RunEvent.Measured e when e.member() == member -> write(e.step(), scalars(e));
      default -> {}
    }
  }

  private SequencedMap<String, Double> scalars(EpisodeScore score) {
    SequencedMap<String, Double> scalars = new LinkedHashMap<>();
    scalars.put("episode/return", score.total());
    scalars.put("episode/length", (double) score.length());
    scalars.put("episode/smoothness", score.smoothness());
    scalars.put("episode/saturation", score.saturation());
    scalars.put("episode/energy", score.energy());
    loads("episode", score.loads(), scalars);
    told("episode", score.info(), scalars);
    return scalars;
  }

  private SequencedMap<String, Double> scalars(EvaluationScore score) {
    SequencedMap<String, Double> scalars = new LinkedHashMap<>();
    scalars.put("evaluation/return", score.mean());
    scalars.put("evaluation/length", score.length());
    if (!Double.isNaN(score.fallsPer1000())) {
      scalars.put("evaluation/falls_per_1000", score.fallsPer1000());
    }
    scalars.put("evaluation/smoothness", score.smoothness());
    scalars.put("evaluation/saturation", score.saturation());
    scalars.put("evaluation/energy", score.energy());
    loads("evaluation", score.loads(), scalars);
    told("evaluation", score.info(), scalars);
    return scalars;
  }

  private void told(String prefix, List<Double> values, SequencedMap<String, Double> scalars) {
    for (int i = 0; i < info.size(); i++) {
      if (!Double.isNaN(values.get(i))) {
        scalars.put(prefix + "/info/" + info.get(i), values.get(i));
      }
    }
  }

  private static void loads(String prefix, LoadScore loads, SequencedMap<String, Double> scalars) {
    if (!Double.isNaN(loads.power())) {
      scalars.put(prefix + "/power", loads.power());
      scalars.put(prefix + "/joint_excess", loads.jointExcess());
      scalars.put(prefix + "/contact_force", loads.contactForce());
    }
  }

  private static SequencedMap<String, Double> scalars(RunEvent.Measured e) {
    SequencedMap<String, Double> scalars = new LinkedHashMap<>();
    for (int i = 0; i < e.values().length; i++) {
      scalars.put("agent/" + e.names().get(i), e.values()[i]);
    }
    return scalars;
  }

  private void write(long step, SequencedMap<String, Double> scalars) {
    Summary.Builder summary = Summary.newBuilder();
    scalars.forEach(
        (tag, value) -> summary.addValueBuilder().setTag(tag).setSimpleValue(value.floatValue()));
    file.append(now().setStep(step).setSummary(summary).build());
  }

  private static Event.Builder now() {
    return Event.newBuilder().setWallTime(System.currentTimeMillis() / 1000.0);
  }

  /** Closes the file; writes the end of the run unless it was stopped earlier. */
  @Override
  public void close() {
    if (failed || step >= steps) {
      Event.Builder now = now();
      file.append(now.setSummary(Hyperparameters.end(failed, now.getWallTime())).build());
    }
    file.close();
  }
}
