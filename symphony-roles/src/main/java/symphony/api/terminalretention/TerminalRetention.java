package symphony.api.terminalretention;

import symphony.api.plugin.Pluggable;

/** Determines which stored transition a new one replaces. */
public interface TerminalRetention extends Pluggable {

  /** The empty index of one member's memory. */
  Ring ring(int capacity);

  /**
   * The order of one member's memory: physical slot {@code (oldest + j) mod capacity} holds the
   * j-th oldest transition.
   */
  interface Ring {

    /**
     * Adds a transition.
     *
     * @param terminal whether the episode ended by termination with it
     * @return the physical slot to write it to
     */
    int place(boolean terminal);

    /** The number of stored transitions. */
    int length();

    /** The physical slot of the oldest transition. */
    int oldest();

    /** Records that the first {@code block} slots were copied over the rest, in order. */
    void repeated(int block, int repetitions);

    /** The whole state of the index, for checkpoints. */
    byte[] save();

    /** Restores a state that {@link #save} returned. */
    void restore(byte[] state);
  }
}
