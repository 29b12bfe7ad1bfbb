package symphony.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import symphony.runtime.record.Terminal;

/** A progress bar on standard error; prints nothing if that is not a terminal. */
final class TerminalProgressBar implements AutoCloseable {

  private final ProgressBar bar;

  TerminalProgressBar(String what, long steps) {
    bar =
        Boolean.getBoolean("symphony.terminal")
            ? new ProgressBarBuilder()
                .setTaskName(Terminal.plain(what))
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(
                    new ConsoleProgressBarConsumer(Terminal.canvas(System.err), Terminal.columns()))
                .build()
            : null;
  }

  void at(long step) {
    if (bar != null) {
      bar.stepTo(step);
    }
  }

  void at(long step, String words) {
    if (bar != null) {
      bar.setExtraMessage(" " + words).stepTo(step);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
