/** What the learner costs, beside its own matrix products. */
module symphony.benchmarks {
  requires symphony.runtime;
}
