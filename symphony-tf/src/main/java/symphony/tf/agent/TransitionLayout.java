package symphony.tf.agent;

/**
 * Where a transition's parts lie in one row of the memory: observation, action, reward,
 * continuation (1 - terminated), next observation.
 */
record TransitionLayout(int observations, int actions) {

  int width() {
    return 2 * observations + actions + 2;
  }

  int[] sizes() {
    return new int[] {observations, actions, 1, 1, observations};
  }

  /** Lays one transition out. */
  void write(
      float[] observation,
      float[] action,
      int member,
      double reward,
      boolean terminated,
      float[] nextObservation,
      float[] row,
      int at) {
    System.arraycopy(observation, member * observations, row, at, observations);
    System.arraycopy(action, member * actions, row, at + observations, actions);
    int next = at + observations + actions;
    row[next] = (float) reward;
    row[next + 1] = terminated ? 0 : 1;
    System.arraycopy(nextObservation, member * observations, row, next + 2, observations);
  }
}
