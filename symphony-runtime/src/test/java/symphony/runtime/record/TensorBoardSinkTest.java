package symphony.runtime.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.WireFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.SessionLog;
import org.tensorflow.proto.Summary;
import symphony.api.environment.InfoValue;
import symphony.record.EvaluationScore;
import symphony.record.LoadScore;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.RunConfig;
import symphony.runtime.fake.Fakes;

class TensorBoardSinkTest {

  @TempDir Path folder;

  /** CRC32C of "123456789" is the published check value e3069283, here masked. */
  @Test
  void theChecksumIsMaskedByTheFormat() {
    ByteBuffer digits = ByteBuffer.wrap("123456789".getBytes(StandardCharsets.US_ASCII));

    assertEquals(0xc78ab0e5, EventFile.maskedCrc(digits));
  }

  private static final List<InfoValue> INFO =
      List.of(
          new InfoValue("is_success", InfoValue.Over.LAST),
          new InfoValue("x_velocity", InfoValue.Over.MEAN));

  private static final RunConfig CONFIG =
      ConfigSource.defaults(Fakes.registry())
          .withText("my.conf", "symphony { task = Line-v0, training.steps = 1000 }")
          .with("command line", List.of("agent.critic-loss.type=rehse", "run.variant=mine"))
          .run();

  private List<Event> read(String name) throws Exception {
    ByteBuffer file =
        ByteBuffer.wrap(Files.readAllBytes(folder.resolve(name))).order(ByteOrder.LITTLE_ENDIAN);
    List<Event> events = new ArrayList<>();
    while (file.hasRemaining()) {
      int start = file.position();
      byte[] data = new byte[(int) file.getLong()];
      assertEquals(
          EventFile.maskedCrc(ByteBuffer.wrap(file.array(), start, Long.BYTES)), file.getInt());
      file.get(data);
      assertEquals(EventFile.maskedCrc(ByteBuffer.wrap(data)), file.getInt());
      events.add(Event.parseFrom(data));
    }
    return events;
  }

  @Test
  void evaluationOfItsMemberBecomesScalars() throws Exception {
    EvaluationScore score =
        new EvaluationScore(
            3,
            -200,
            5,
            -210,
            -190,
            200,
            1.5,
            0.1,
            0.2,
            0.3,
            LoadScore.UNKNOWN,
            List.of(0.75, Double.NaN),
            0);
    try (TensorBoardSink sink = new TensorBoardSink(folder, 1, -1, INFO, CONFIG, 7)) {
      sink.accept(new RunEvent.Evaluated(500, 0, score));
      sink.accept(new RunEvent.Evaluated(1000, 1, score));
    }

    List<Event> events = read("events.out.tfevents.000000000000");

    assertEquals("brain.Event:2", events.get(0).getFileVersion());
    assertEquals(4, events.size());
    assertEquals(1000, events.get(2).getStep());
    Summary.Value first = events.get(2).getSummary().getValue(0);
    assertEquals("evaluation/return", first.getTag());
    assertEquals(-200f, first.getSimpleValue());
    Summary.Value last = events.get(2).getSummary().getValueList().getLast();
    assertEquals("evaluation/info/is_success", last.getTag());
    assertEquals(0.75f, last.getSimpleValue());
  }

  @Test
  void aResumedRunTellsTensorBoardToDiscardLaterSteps() throws Exception {
    new TensorBoardSink(folder, 0, 700, List.of(), CONFIG, 7).close();

    Event start = read("events.out.tfevents.000000000700").get(1);

    assertEquals(SessionLog.SessionStatus.START, start.getSessionLog().getStatus());
    assertEquals(701, start.getStep());
  }

  @Test
  void valuesThatTheUserSetsBecomeHyperparametersAndTheEndIsRecorded() throws Exception {
    try (TensorBoardSink sink = new TensorBoardSink(folder, 0, -1, List.of(), CONFIG, 7)) {
      sink.accept(new RunEvent.Stepped(1000));
    }

    List<Event> events = read("events.out.tfevents.000000000000");
    Summary.Value start = events.get(1).getSummary().getValue(0);
    assertEquals("_hparams_/session_start_info", start.getTag());
    assertEquals("hparams", start.getMetadata().getPluginData().getPluginName());
    CodedInputStream in = start.getMetadata().getPluginData().getContent().newCodedInput();
    assertEquals(3, WireFormat.getTagFieldNumber(in.readTag()));
    Map<String, Value> set = Struct.parseFrom(in.readBytes()).getFieldsMap();
    assertEquals(
        Set.of("agent.critic-loss.type", "seed", "task.name", "training.steps", "variant"),
        set.keySet());
    assertEquals("rehse", set.get("agent.critic-loss.type").getStringValue());
    assertEquals(7, set.get("seed").getNumberValue());
    assertEquals("_hparams_/session_end_info", events.getLast().getSummary().getValue(0).getTag());
  }

  @Test
  void aStoppedRunHasNoEnd() throws Exception {
    try (TensorBoardSink sink = new TensorBoardSink(folder, 0, -1, List.of(), CONFIG, 7)) {
      sink.accept(new RunEvent.Stepped(999));
    }

    assertEquals(2, read("events.out.tfevents.000000000000").size());
  }
}
