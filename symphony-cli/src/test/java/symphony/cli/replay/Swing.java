package symphony.cli.replay;

import java.util.List;
import symphony.api.environment.Drawable;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.random.CounterRandom;

/** A disc that goes to the right by its action; ends at 1. */
final class Swing implements Environment, Drawable {

  private double x;

  @Override
  public EnvironmentSpec spec() {
    return new EnvironmentSpec(
        "Swing-v0", 1, new double[] {-2, -2}, new double[] {2, 2}, 100, "none");
  }

  @Override
  public void reset(CounterRandom random, double[] observation) {
    x = 0;
    observation[0] = x;
  }

  @Override
  public Outcome step(double[] action, double[] observation) {
    x += action[0] / 20;
    observation[0] = x;
    return new Outcome(action[0], x >= 0.999);
  }

  @Override
  public Picture picture() {
    return new Picture(-1, -1, 2, 2, List.of(new Stroke(new double[] {x, 0}, 0.2, true, 0xff0000)));
  }
}
