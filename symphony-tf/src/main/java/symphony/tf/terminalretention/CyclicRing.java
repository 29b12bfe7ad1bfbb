package symphony.tf.terminalretention;

/** The ring of {@link Cyclic}; a slot's mark is the number of remaining skips. */
final class CyclicRing extends SlotRing {

  private final int cycles;

  CyclicRing(int capacity, int cycles) {
    super(capacity);
    this.cycles = cycles;
  }

  @Override
  int mark(boolean terminal) {
    return terminal ? cycles : 0;
  }

  @Override
  int replace(int mark) {
    int passes = slots.mark(slots.oldest());
    if (passes > 0) {
      slots.mark(slots.oldest(), passes - 1);
      slots.advance(1);
    }
    int slot = slots.oldest();
    slots.mark(slot, mark);
    slots.advance(1);
    return slot;
  }
}
