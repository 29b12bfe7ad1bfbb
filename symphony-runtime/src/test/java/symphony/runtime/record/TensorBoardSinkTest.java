package symphony.runtime.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.SessionLog;
import org.tensorflow.proto.Summary;
import symphony.record.EvaluationScore;
import symphony.record.LoadScore;

class TensorBoardSinkTest {

  @TempDir Path folder;

  /** CRC32C of "123456789" is the published check value e3069283, here masked. */
  @Test
  void checksumIsMaskedAsTheFormatSays() {
    ByteBuffer digits = ByteBuffer.wrap("123456789".getBytes(StandardCharsets.US_ASCII));

    assertEquals(0xc78ab0e5, EventFile.maskedCrc(digits));
  }

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
        new EvaluationScore(3, -200, 5, -210, -190, 200, 1.5, 0.1, 0.2, 0.3, LoadScore.UNKNOWN, 0);
    try (TensorBoardSink sink = new TensorBoardSink(folder, 1, -1)) {
      sink.accept(new RunEvent.Evaluated(500, 0, score));
      sink.accept(new RunEvent.Evaluated(1000, 1, score));
    }

    List<Event> events = read("events.out.tfevents.000000000000");

    assertEquals("brain.Event:2", events.get(0).getFileVersion());
    assertEquals(2, events.size());
    assertEquals(1000, events.get(1).getStep());
    Summary.Value first = events.get(1).getSummary().getValue(0);
    assertEquals("evaluation/return", first.getTag());
    assertEquals(-200f, first.getSimpleValue());
  }

  @Test
  void resumedRunTellsTensorBoardToForgetLaterSteps() throws Exception {
    new TensorBoardSink(folder, 0, 700).close();

    Event start = read("events.out.tfevents.000000000700").get(1);

    assertEquals(SessionLog.SessionStatus.START, start.getSessionLog().getStatus());
    assertEquals(701, start.getStep());
  }
}
