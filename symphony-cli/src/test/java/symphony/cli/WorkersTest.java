package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests four workers that share 200 tiny cells; one worker is killed. */
@Tag("slow")
class WorkersTest {

  private static final int CELLS = 200;
  private static final int WORKERS = 4;
  private static final long PATIENCE_MINUTES = 30;

  private static final String STUDY =
      """
      symphony {
        task = Pendulum-v1
        device = cpu
        agent {
          type = symphony
          batch = 4
          replay.capacity = 100
          network { type = symphony-block, symphony-block { hidden = 4, nodes = 2 } }
          warm-start { type = none, none { steps = 1 } }
        }
        training.threads = 1
        evaluation { every = 2, episodes = 1 }
        run { checkpoint-every = 0, metrics-every = 0, tensorboard = false }
        study {
          name = small
          variants { relu { agent.activation.type = relu } }
          seeds = [%s]
          budget { steps = 2 }
          launch { cohort = 1 }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void everyCellIsTrainedOnceEvenIfAWorkerDies() throws Exception {
    Files.writeString(
        folder.resolve("study.conf"),
        STUDY.formatted(
            String.join(
                ",",
                Stream.iterate(1, i -> i + 1).limit(CELLS / 2).map(String::valueOf).toList())));
    long began = System.nanoTime();
    List<Process> workers = new ArrayList<>();
    for (int w = 0; w < WORKERS; w++) {
      Path own = Files.createDirectory(folder.resolve("worker-" + w));
      workers.add(
          new Program(own).start("run", "--study", "../study.conf", "study.output=../runs"));
    }
    await(CELLS / 2);
    workers.getFirst().destroyForcibly().waitFor();
    int atDeath = done();
    for (Process worker : workers.subList(1, WORKERS)) {
      assertTrue(worker.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES));
      assertEquals(0, worker.exitValue(), said("err").toString());
    }
    double seconds = (System.nanoTime() - began) / 1e9;

    assertTrue(atDeath < CELLS, "it died too late to matter");
    assertEquals(CELLS, done());
    List<String> trained = said("out").stream().filter(line -> line.startsWith("done ")).toList();
    Set<String> once = new HashSet<>(trained);
    assertEquals(once.size(), trained.size(), "no cell twice");
    // The killed worker may have finished a cell without reporting it.
    assertTrue(once.size() >= CELLS - 1, once.size() + " cells were said to be done");
    System.out.printf(
        Locale.ROOT,
        "%d cells, %d workers: %.1f s in all, %.2f s of a worker for each cell%n",
        CELLS,
        WORKERS,
        seconds,
        seconds * WORKERS / CELLS);
  }

  private void await(int cells) throws Exception {
    long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
    while (done() < cells) {
      assertTrue(System.nanoTime() < patience, () -> said("err").toString());
      Thread.sleep(50);
    }
  }

  private int done() throws Exception {
    Path runs = folder.resolve("runs/small");
    if (!Files.isDirectory(runs)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(runs)) {
      return (int) files.filter(file -> file.endsWith("summary.json")).count();
    }
  }

  private List<String> said(String stream) {
    List<String> lines = new ArrayList<>();
    try {
      for (int w = 0; w < WORKERS; w++) {
        lines.addAll(Files.readAllLines(folder.resolve("worker-" + w).resolve(stream)));
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return lines;
  }
}
