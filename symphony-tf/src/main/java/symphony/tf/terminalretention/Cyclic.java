package symphony.tf.terminalretention;

import symphony.api.terminalretention.TerminalRetention;

/**
 * A ring whose writer passes over a terminal transition n times before it replaces it; a transition
 * that was passed over is nearly the newest from then on.
 *
 * <p>Only one is passed over for each new transition, so the second of two adjacent terminal ones
 * is replaced at once. Source: arXiv 2512.10477, last section (S2p). Its code adds 1e-8 to the
 * stored continuation and passes over while that is at most 3e-8, which in float32 makes n = 4;
 * here the passes are counted.
 */
public final class Cyclic implements TerminalRetention {

  private final CyclicConfig config;

  /** With checked parameters. */
  public Cyclic(CyclicConfig config) {
    this.config = config;
  }

  @Override
  public Ring ring(int capacity) {
    return new CyclicRing(capacity, config.cycles());
  }
}
