/**
 * What the learner costs next to its own matrix products, what a step of each task costs, and
 * whether anything grows in a long run.
 */
module symphony.benchmarks {
  requires java.management;
  requires jdk.management;
  requires symphony.report;
  requires symphony.runtime;
}
