package symphony.report.statistics;

import java.util.random.RandomGenerator;

/** Draws a family of studentized effects from the null hypothesis that none of them is real. */
interface NullDraws {

  /** The number of effects. */
  int size();

  /** Writes one joint draw of all effects, each divided by its standard error, into {@code t}. */
  void draw(RandomGenerator random, double[] t);
}
