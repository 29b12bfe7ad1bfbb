/** Compares scores by Symphony's statistics, without its algorithm. */
module acme.scores {
  requires symphony.report;

  exports acme.scores;
}
