package symphony.runtime.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.agent.StateWriter;
import symphony.record.OutputException;

class CheckpointerTest {

  @TempDir Path folder;

  private static void state(StateWriter writer) {
    writer.write("loop", ByteBuffer.allocate(8));
  }

  @Test
  void tablesAreOnDiskBeforeTheirCheckpoint() {
    CheckpointStore store = new CheckpointStore(folder);
    List<List<Long>> storedBefore = new ArrayList<>();
    try (Checkpointer checkpointer =
        new Checkpointer(store, () -> storedBefore.add(store.steps()))) {
      checkpointer.take(10, CheckpointerTest::state);
      checkpointer.take(20, CheckpointerTest::state);
      checkpointer.takeLast(30, CheckpointerTest::state);
    }
    assertEquals(List.of(List.of(), List.of(10L), List.of(10L, 20L)), storedBefore);
  }

  @Test
  void noCheckpointIsWrittenIfATableCannotBeWritten() {
    CheckpointStore store = new CheckpointStore(folder);
    OutputException full = new OutputException(folder, new IOException("No space left on device"));
    try (Checkpointer checkpointer =
        new Checkpointer(
            store,
            () -> {
              throw full;
            })) {
      checkpointer.take(10, CheckpointerTest::state);
      assertEquals(full, assertThrows(OutputException.class, checkpointer::await));
    }
    assertEquals(List.of(), store.steps());
  }
}
