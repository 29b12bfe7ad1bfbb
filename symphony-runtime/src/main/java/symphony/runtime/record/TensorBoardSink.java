package symphony.runtime.record;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.SessionLog;
import org.tensorflow.proto.Summary;
import symphony.record.EpisodeScore;
import symphony.record.EvaluationScore;
import symphony.record.LoadScore;

/** Writes one member's curves as TensorBoard events. */
public final class TensorBoardSink implements Sink {

  private final int member;
  private final EventFile file;

  /**
   * Starts a file of its own; a run that continues from a step starts another, which tells
   * TensorBoard to forget later steps of the one before.
   *
   * @param lastStep the step to continue from, or -1 to start again
   */
  public TensorBoardSink(Path folder, int member, long lastStep) {
    this.member = member;
    String name = "events.out.tfevents.%012d".formatted(Math.max(0, lastStep));
    this.file = new EventFile(folder.resolve(name));
    file.append(now().setFileVersion("brain.Event:2").build());
    if (lastStep >= 0) {
      SessionLog start = SessionLog.newBuilder().setStatus(SessionLog.SessionStatus.START).build();
      file.append(now().setStep(lastStep + 1).setSessionLog(start).build());
    }
  }

  @Override
  public void accept(RunEvent event) {
    switch (event) {
      case RunEvent.EpisodeEnded e when e.member() == member -> write(e.step(), scalars(e.score()));
      case RunEvent.Evaluated e when e.member() == member && e.score().isScored() ->
          write(e.step(), scalars(e.score()));
      case RunEvent.Measured e when e.member() == member -> write(e.step(), scalars(e));
      default -> {}
    }
  }

  private static SequencedMap<String, Double> scalars(EpisodeScore score) {
    SequencedMap<String, Double> scalars = new LinkedHashMap<>();
    scalars.put("episode/return", score.total());
    scalars.put("episode/length", (double) score.length());
    scalars.put("episode/smoothness", score.smoothness());
    scalars.put("episode/saturation", score.saturation());
    scalars.put("episode/energy", score.energy());
    loads("episode", score.loads(), scalars);
    return scalars;
  }

  private static SequencedMap<String, Double> scalars(EvaluationScore score) {
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
    return scalars;
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

  @Override
  public void close() {
    file.close();
  }
}
