package symphony.tf.terminalretention;

import symphony.api.terminalretention.TerminalRetention;

/** The oldest transition is replaced, whatever it is. */
public final class FirstInFirstOut implements TerminalRetention {

  @Override
  public Ring ring(int capacity) {
    return new CyclicRing(capacity, 0);
  }
}
