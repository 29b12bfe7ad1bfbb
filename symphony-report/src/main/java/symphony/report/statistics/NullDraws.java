package symphony.report.statistics;

import java.util.random.RandomGenerator;

/** Draws what a family of studentized effects looks like where none of them is real. */
interface NullDraws {

  /** How many effects there are. */
  int size();

  /** Writes one joint draw of all effects, each divided by its standard error, into {@code t}. */
  void draw(RandomGenerator random, double[] t);
}
