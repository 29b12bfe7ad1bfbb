package symphony.envs.box2d;

import symphony.api.environment.Environment.Outcome;
import symphony.api.random.CounterRandom;

/**
 * The result of one episode.
 *
 * @param total the sum of rewards
 * @param length its steps
 * @param x where the hull was
 */
record WalkerEpisode(double total, int length, double x) {

  private static final int STEPS = 300;

  /** Runs an episode with one of the two policies of the recording script. */
  static WalkerEpisode of(BipedalWalker walker, String law, int seed) {
    CounterRandom random = new CounterRandom(1000 + seed);
    double pace = random.nextDouble(0.05, 0.35);
    double[] phase = random.doubles(4, 0, 2 * Math.PI).toArray();
    double[] observation = new double[24];
    double[] action = new double[4];
    walker.reset(new CounterRandom(seed), observation);
    double total = 0;
    for (int t = 0; t < STEPS; t++) {
      for (int i = 0; i < action.length; i++) {
        action[i] = law.equals("gait") ? Math.sin(pace * t + phase[i]) : random.nextDouble(-1, 1);
      }
      Outcome outcome = walker.step(action, observation);
      total += outcome.reward();
      if (outcome.terminated()) {
        return new WalkerEpisode(total, t + 1, walker.parts().getFirst().x());
      }
    }
    return new WalkerEpisode(total, STEPS, walker.parts().getFirst().x());
  }

  double[] end() {
    return new double[] {total, length, x};
  }
}
