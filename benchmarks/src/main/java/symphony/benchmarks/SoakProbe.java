package symphony.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import symphony.runtime.record.RunEvent;
import symphony.runtime.record.Sink;

/** Samples the resources of the process at intervals of steps. */
final class SoakProbe implements Sink {

  private static final double MEGABYTE = 1e6;

  private final long every;
  private final List<Sample> samples = new ArrayList<>();
  private long update;
  private long updateThen;
  private long then = System.nanoTime();
  private Duration processorThen = processor();

  /**
   * One sample.
   *
   * @param update the number of updates so far
   * @param speed updates per second since the previous sample, including evaluations and
   *     checkpoints
   * @param perProcessorSecond updates per second of CPU time, which other programs influence less
   * @param heap megabytes of Java objects after a garbage collection
   * @param resident resident megabytes of the process
   * @param threads threads of the process, of Java and TensorFlow
   * @param files open files
   */
  record Sample(
      long update,
      double speed,
      double perProcessorSecond,
      double heap,
      double resident,
      double threads,
      double files) {}

  SoakProbe(long every) {
    this.every = every;
  }

  @Override
  public void accept(RunEvent event) {
    if (event instanceof RunEvent.Measured measured) {
      update = measured.update();
    } else if (event instanceof RunEvent.Stepped && event.step() % every == 0) {
      sample();
    }
  }

  private void sample() {
    double seconds = (System.nanoTime() - then) / 1e9;
    double processorSeconds = processor().minus(processorThen).toNanos() / 1e9;
    System.gc();
    Runtime java = Runtime.getRuntime();
    samples.add(
        new Sample(
            update,
            (update - updateThen) / seconds,
            (update - updateThen) / processorSeconds,
            (java.totalMemory() - java.freeMemory()) / MEGABYTE,
            status("VmRSS:") * 1024 / MEGABYTE,
            status("Threads:"),
            openFiles()));
    updateThen = update;
    then = System.nanoTime();
    processorThen = processor();
  }

  private static Duration processor() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  private static double status(String key) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      String line = lines.filter(l -> l.startsWith(key)).findFirst().orElseThrow();
      return Double.parseDouble(line.replaceAll("\\D", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double openFiles() {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Sample> samples() {
    return samples;
  }

  /** All samples as CSV. */
  String table() {
    StringBuilder table =
        new StringBuilder(
            "update,updates_per_second,updates_per_processor_second,heap_mb,resident_mb,threads,files\n");
    for (Sample s : samples) {
      table.append(
          String.format(
              Locale.ROOT,
              "%d,%.1f,%.1f,%.2f,%.1f,%.0f,%.0f%n",
              s.update,
              s.speed,
              s.perProcessorSecond,
              s.heap,
              s.resident,
              s.threads,
              s.files));
    }
    return table.toString();
  }
}
