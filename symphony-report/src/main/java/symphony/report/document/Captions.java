package symphony.report.document;

import symphony.report.analysis.Analysis;

/** What captions say of the runs behind a figure. */
final class Captions {

  private Captions() {}

  /** How many runs have a score, and how many of these failed. */
  static String runs(Analysis analysis) {
    int done = analysis.results().counted().size();
    int failed = analysis.results().failed().size();
    return done + (done == 1 ? " run" : " runs") + (failed > 0 ? " and " + failed + " failed" : "");
  }
}
