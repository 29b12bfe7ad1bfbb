/** The Symphony agent as one TensorFlow graph, and every bundled ingredient. */
module symphony.tf {
  requires symphony.api;
}
