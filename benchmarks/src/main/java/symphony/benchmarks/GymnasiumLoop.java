package symphony.benchmarks;

/** Runs {@code gymnasium_loop.py}, a loop over Gymnasium's environment without the bridge. */
final class GymnasiumLoop {

  private static final String LANGUAGE = "Python";

  /**
   * The program, run in the project's folder, where Python finds the modules that register tasks.
   */
  private static final String PROGRAM =
      "import sys; sys.path.insert(0, '');"
          + " exec(open('benchmarks/src/main/python/gymnasium_loop.py').read())";

  private final String python;

  GymnasiumLoop(String python) {
    this.python = python;
  }

  /** Environment steps per second of CPU time of the loop. */
  Rival byProcessorTime(String task, double seconds) {
    return run(task, seconds, "processor");
  }

  /** Environment steps per second of wall-clock time. */
  Rival byTheClock(String task, double seconds) {
    return run(task, seconds, "wall");
  }

  private Rival run(String task, double seconds, String clock) {
    Subprocess.Ended ended =
        Subprocess.run(python, "-c", PROGRAM, task, Double.toString(seconds), clock);
    return ended.good()
        ? Rival.ran(LANGUAGE, Double.parseDouble(ended.lastLine()))
        : Rival.lacks(
            LANGUAGE,
            "%s has no loop in Python, for '%s' does not run it (%s)."
                .formatted(task, python, ended.lastLine()));
  }
}
