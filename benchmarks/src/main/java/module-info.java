/** What the learner costs beside its own matrix products, and what a step of each task costs. */
module symphony.benchmarks {
  requires java.management;
  requires symphony.runtime;
}
