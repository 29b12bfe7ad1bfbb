package symphony.ablation.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCell;
import symphony.ablation.study.PlannedCohort;
import symphony.report.results.RunResult;
import symphony.report.results.RunStatus;
import symphony.runtime.record.Terminal;

/**
 * Shows a running study: on a terminal as a table that is redrawn, elsewhere as occasional lines.
 */
public final class StudyProgressView implements LaunchListener {

  private static final Duration REDRAW = Duration.ofMillis(400);
  private static final Duration LINES = Duration.ofSeconds(15);
  private static final int BAR = 20;

  /** Turns off line wrap, so that long lines are cut and the table keeps its height. */
  private static final String NO_WRAP = "\033[?7l";

  private static final String WRAP = "\033[?7h";

  private final PrintStream out;
  private final PrintStream canvas;
  private final boolean terminal;
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final long began = System.nanoTime();
  private final long stepsAtBeginning;
  private final Thread painter;
  private int drawn;
  private boolean closed;

  private static final class Row {
    final String label;
    final long steps;
    int done;
    int failed;
    int cells;
    int running;
    long step;
    double meanReturn = Double.NaN;

    Row(String label, long steps) {
      this.label = label;
      this.steps = steps;
    }

    long stepsDone() {
      return (done + failed) * steps + running * step;
    }
  }

  /** Creates the view of a plan with the current states of its cells. */
  public StudyProgressView(Plan plan, CellStates states, PrintStream out, boolean terminal) {
    this.out = out;
    this.canvas = Terminal.canvas(out);
    this.terminal = terminal;
    for (PlannedCell cell : plan.cells()) {
      Row row = row(cell.id().variant(), cell.id().task(), cell.config().training().steps());
      row.cells++;
      RunStatus status = states.of(cell).status();
      row.done += status == RunStatus.DONE ? 1 : 0;
      row.failed += status == RunStatus.FAILED ? 1 : 0;
    }
    this.stepsAtBeginning = stepsDone();
    this.painter = Thread.ofPlatform().daemon().name("board").start(this::paint);
  }

  private Row row(String variant, String task, long steps) {
    return rows.computeIfAbsent(variant + " " + task, label -> new Row(label, steps));
  }

  private Row row(PlannedCohort cohort) {
    return row(cohort.variant(), cohort.task(), cohort.config().training().steps());
  }

  @Override
  public synchronized void began(PlannedCohort cohort) {
    Row row = row(cohort);
    row.running += cohort.cells().size();
    row.step = 0;
  }

  @Override
  public synchronized void progressed(PlannedCohort cohort, Progress progress) {
    Row row = row(cohort);
    row.step = progress.step();
    row.meanReturn = progress.meanReturn();
  }

  @Override
  public synchronized void ended(PlannedCohort cohort, List<RunResult> cells) {
    Row row = row(cohort);
    row.running -= cells.size();
    for (RunResult cell : cells) {
      row.done += cell.status() == RunStatus.DONE ? 1 : 0;
      row.failed += cell.status() == RunStatus.FAILED ? 1 : 0;
      if (cell.status() == RunStatus.FAILED) {
        say(cell.id() + " failed: " + cell.reason());
      }
    }
    if (!terminal) {
      out.println(line(row));
    }
  }

  @Override
  public synchronized void complained(PlannedCohort cohort, String complaint) {
    say(cohort.label() + ": " + complaint);
  }

  /** Prints a message above the table. */
  public synchronized void announce(String text) {
    say(text);
  }

  /** Prints above the table. */
  private void say(String text) {
    erase();
    out.println(text);
  }

  private void paint() {
    Duration pause = terminal ? REDRAW : LINES;
    try {
      while (true) {
        Thread.sleep(pause);
        draw();
      }
    } catch (InterruptedException e) {
      // The view was closed.
    }
  }

  private synchronized void draw() {
    if (closed) {
      return;
    }
    if (terminal) {
      erase();
      canvas.print(NO_WRAP);
      rows.values().forEach(row -> out.println(line(row)));
      out.println(total());
      canvas.print(WRAP);
      canvas.flush();
      drawn = rows.size() + 1;
    } else {
      rows.values().stream().filter(r -> r.running > 0).forEach(r -> out.println(line(r)));
      out.println(total());
    }
  }

  private void erase() {
    if (terminal && drawn > 0) {
      canvas.print("\033[" + drawn + "F\033[J");
      drawn = 0;
    }
  }

  private String line(Row row) {
    int width = rows.keySet().stream().mapToInt(String::length).max().orElse(1);
    double share = row.stepsDone() / (double) (row.cells * row.steps);
    int full = (int) Math.round(share * BAR);
    String state =
        row.running > 0
            ? String.format(Locale.ROOT, "step %,d of %,d", row.step, row.steps)
            : row.done + row.failed == row.cells ? "ended" : "waits";
    return String.format(
        Locale.ROOT,
        "%-" + width + "s [%s%s] %2d/%d done%s  %s%s",
        row.label,
        "#".repeat(full),
        ".".repeat(BAR - full),
        row.done,
        row.cells,
        row.failed > 0 ? ", " + row.failed + " failed" : "",
        state,
        Double.isNaN(row.meanReturn)
            ? ""
            : String.format(Locale.ROOT, "  return %.1f", row.meanReturn));
  }

  private String total() {
    int cells = rows.values().stream().mapToInt(r -> r.cells).sum();
    int done = rows.values().stream().mapToInt(r -> r.done).sum();
    int running = rows.values().stream().mapToInt(r -> r.running).sum();
    int failed = rows.values().stream().mapToInt(r -> r.failed).sum();
    return "%d of %d cells done, %d running, %d failed, %s"
        .formatted(done, cells, running, failed, timeLeft());
  }

  private String timeLeft() {
    long all = rows.values().stream().mapToLong(r -> r.cells * r.steps).sum();
    double seconds = (System.nanoTime() - began) / 1e9;
    double trained = stepsDone() - stepsAtBeginning;
    if (trained <= 0) {
      return "time left not known yet";
    }
    Duration left = Duration.ofSeconds((long) ((all - stepsDone()) * seconds / trained));
    return "%d:%02d:%02d left"
        .formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart());
  }

  private long stepsDone() {
    return rows.values().stream().mapToLong(Row::stepsDone).sum();
  }

  @Override
  public void close() {
    painter.interrupt();
    synchronized (this) {
      draw();
      closed = true;
    }
  }
}
