package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import symphony.api.random.SeedTree;
import symphony.tf.graph.Build;
import symphony.tf.graph.Streams;
import symphony.tf.graph.Variable;
import symphony.tf.graph.Variables;

/**
 * Tests that the process never holds more than the memory's size, and not twice as much, while it
 * is created and first written.
 */
final class ReplayMemoryHeldOnceTest {

  private static final long MEBIBYTE = 1L << 20;
  private static final int SIZE = 256;

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "reads /proc")
  void theReplayMemoryIsAllocatedOnce() {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Variable<?> memory = memory(tf);
      Op write =
          tf.resourceScatterUpdate(
              memory.handle(),
              tf.constant(new long[] {5}),
              tf.fill(tf.constant(new long[] {1, memory.shape().get(1)}), tf.constant(1f)));
      try (Session session = new Session(graph, new Devices(false, "cpu").config(1))) {
        long before = resident("VmRSS");
        forgetPeak();
        session.runner().addTarget(memory.initialize()).run().close();
        session.runner().addTarget(write).run().close();
        assertGrown((resident("VmRSS") - before) / MEBIBYTE);
        assertGrown((resident("VmHWM") - before) / MEBIBYTE);
      }
    }
  }

  private static Variable<?> memory(Ops tf) {
    Streams streams = new Streams(tf, List.of(new SeedTree(1)));
    Variables variables = new Variables(tf);
    Build<TFloat32> build =
        new Build<>(tf, TFloat32.class, variables, streams, false, false, tf.constant(0L));
    TransitionLayout layout = new TransitionLayout(376, 17, false);
    int capacity = Math.toIntExact(SIZE * MEBIBYTE / (4L * layout.width()));
    new ReplayMemory<>(
        build,
        layout,
        UpdateInputs.create(tf, TFloat32.class, 1, layout.width()),
        new Symphony.Replay(capacity, Symphony.Storage.FLOAT32),
        3);
    return variables.all().iterator().next();
  }

  private static void assertGrown(long grown) {
    assertTrue(grown > SIZE * 3 / 4 && grown < SIZE * 3 / 2, "grown by " + grown + " MiB");
  }

  /** Resident bytes of this process: {@code VmRSS} now, {@code VmHWM} at their peak. */
  private static long resident(String line) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(found -> found.startsWith(line))
          .mapToLong(found -> Long.parseLong(found.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets the peak start at what is resident now, as Linux's documentation of proc says. */
  private static void forgetPeak() {
    try {
      Files.writeString(Path.of("/proc/self/clear_refs"), "5", StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
