package symphony.runtime.record;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows the progress of a cohort as a bar on a terminal, otherwise as occasional lines, with
 * environment steps per second over all members, the time left, and the mean of the last
 * evaluations.
 */
public final class ProgressSink implements Sink {

  private static final long QUIET_NANOS = Duration.ofSeconds(10).toNanos();
  private static final long WINDOW_NANOS = Duration.ofSeconds(30).toNanos();
  private static final int REFRESH_MILLIS = 500;
  private static final long WORTH_TELLING_BYTES = 50_000_000;

  private static final Pattern LINE =
      Pattern.compile(".*: (step \\d+ of \\d+ \\(.*|checkpoint after step \\d+, .*)");

  private record Mark(long nanos, long step) {}

  private final String label;
  private final long steps;
  private final int members;
  private final PrintStream out;
  private final LongSupplier clock;
  private final ProgressBar bar;
  private final TreeMap<Integer, Double> returns = new TreeMap<>();
  private Mark earlier;
  private Mark recent;
  private long last;
  private long spoke;
  private boolean toldOfCheckpoints;

  /**
   * Creates a progress display.
   *
   * @param label the name of what is trained
   * @param steps environment steps of each member
   * @param terminal whether a bar can be drawn
   */
  public ProgressSink(String label, long steps, int members, PrintStream out, boolean terminal) {
    this(label, steps, members, out, terminal, System::nanoTime);
  }

  ProgressSink(
      String label,
      long steps,
      int members,
      PrintStream out,
      boolean terminal,
      LongSupplier clock) {
    this.label = Terminal.plain(label);
    this.steps = steps;
    this.members = members;
    this.out = out;
    this.clock = clock;
    this.bar =
        terminal
            ? new ProgressBarBuilder()
                .setTaskName(this.label)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .setConsumer(
                    new ConsoleProgressBarConsumer(Terminal.canvas(out), Terminal.columns()))
                .build()
            : null;
  }

  /** Whether a line of a log is a progress line. */
  public static boolean wrote(String line) {
    return LINE.matcher(line).matches();
  }

  @Override
  public void accept(RunEvent event) {
    switch (event) {
      case RunEvent.Stepped e -> stepped(e.step());
      case RunEvent.Evaluated e when e.score().isScored() ->
          returns.put(e.member(), e.score().mean());
      case RunEvent.MemberFailed e -> failed(e);
      case RunEvent.Checkpointed e -> checkpointed(e);
      default -> {}
    }
  }

  private void stepped(long step) {
    mark(new Mark(clock.getAsLong(), step));
    last = step;
    if (bar != null) {
      bar.stepTo(step);
      bar.setExtraMessage(paceIsKnown() ? extra() : "");
    } else if (step == steps || clock.getAsLong() - spoke >= QUIET_NANOS) {
      spoke = clock.getAsLong();
      out.println(line());
    }
  }

  /** Prints the first checkpoint, to show its cost, and later ones only if they are large. */
  private void checkpointed(RunEvent.Checkpointed e) {
    if (toldOfCheckpoints && e.bytes() < WORTH_TELLING_BYTES) {
      return;
    }
    toldOfCheckpoints = true;
    out.println(
        String.format(
            Locale.ROOT,
            "%s: checkpoint after step %d, %.1f MB written in %.1f s in the background",
            label,
            e.step(),
            e.bytes() / 1e6,
            e.seconds()));
  }

  private void failed(RunEvent.MemberFailed e) {
    out.printf(
        "%s: member %d of %d failed at step %d: %s%n",
        label, e.member() + 1, members, e.step(), e.reason());
  }

  /**
   * Adds a mark. The rate covers at most the last minute, because learning is slower than the warm
   * start.
   */
  private void mark(Mark now) {
    if (recent == null) {
      earlier = now;
      recent = now;
      spoke = now.nanos();
    } else if (now.nanos() - recent.nanos() >= WINDOW_NANOS) {
      earlier = recent;
      recent = now;
    }
  }

  private double stepsPerSecond() {
    double seconds = Math.max(0, clock.getAsLong() - earlier.nanos()) / 1e9;
    return (last - earlier.step()) * members / Math.max(1e-9, seconds);
  }

  private boolean paceIsKnown() {
    return last > earlier.step();
  }

  private String line() {
    return "%s: step %d of %d (%d %%)%s"
        .formatted(label, last, steps, 100 * last / steps, paceIsKnown() ? left() : "");
  }

  private String left() {
    Duration left =
        Duration.ofSeconds((long) ((steps - last) * members / Math.max(1e-9, stepsPerSecond())));
    return ", %s left,%s".formatted(clockTime(left), extra());
  }

  private static String clockTime(Duration left) {
    return "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart());
  }

  private String extra() {
    String rate = String.format(Locale.ROOT, " %.0f steps/s", stepsPerSecond());
    double mean = returns.values().stream().mapToDouble(d -> d).average().orElse(Double.NaN);
    return returns.isEmpty() ? rate : rate + String.format(Locale.ROOT, ", return %.1f", mean);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
