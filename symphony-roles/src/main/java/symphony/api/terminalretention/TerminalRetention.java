package symphony.api.terminalretention;

import symphony.api.plugin.Pluggable;

/** Decides which remembered transition a new one replaces. */
public interface TerminalRetention extends Pluggable {

  /** The book-keeping of one member's memory, at its beginning: empty. */
  Ring ring(int capacity);

  /**
   * The order of one member's memory: physical slot {@code (oldest + j) mod capacity} holds the
   * j-th oldest transition.
   */
  interface Ring {

    /**
     * Takes in a transition.
     *
     * @param terminal whether the episode ended by termination with it
     * @return the physical slot to write it to
     */
    int place(boolean terminal);

    /** How many transitions are held. */
    int length();

    /** The physical slot of the oldest transition. */
    int oldest();

    /** Takes note that the first {@code block} slots were copied over the rest, in order. */
    void repeated(int block, int repetitions);

    /** The book-keeping's whole state, for checkpoints. */
    byte[] save();

    /** Takes a state that {@link #save} gave. */
    void restore(byte[] state);
  }
}
