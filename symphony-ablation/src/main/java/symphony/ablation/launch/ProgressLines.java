package symphony.ablation.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.TreeMap;
import symphony.runtime.record.RunEvent;
import symphony.runtime.record.Sink;

/** Writes the device and the progress of a cohort, at most a few times per second. */
public final class ProgressLines implements Sink {

  private static final long PAUSE_NANOS = Duration.ofMillis(250).toNanos();

  private final PrintStream out;
  private final TreeMap<Integer, Double> returns = new TreeMap<>();
  private long spoke = System.nanoTime() - PAUSE_NANOS;

  /** Creates a sink that writes to a stream for another process. */
  public ProgressLines(PrintStream out) {
    this.out = out;
  }

  @Override
  public void accept(RunEvent event) {
    if (event instanceof RunEvent.Started started) {
      out.println(DeviceLine.of(started.device()));
      out.flush();
    } else if (event instanceof RunEvent.Evaluated evaluated) {
      returns.put(evaluated.member(), evaluated.score().mean());
    } else if (event instanceof RunEvent.Stepped && System.nanoTime() - spoke >= PAUSE_NANOS) {
      spoke = System.nanoTime();
      double mean = returns.values().stream().mapToDouble(d -> d).average().orElse(Double.NaN);
      out.println(new Progress(event.step(), mean).line());
      out.flush();
    }
  }
}
