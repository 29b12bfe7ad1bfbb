package symphony.tf.terminalretention;

import symphony.api.terminalretention.TerminalRetention.Ring;

/** A ring that fills its slots in order and then replaces them by the rule of a subclass. */
abstract class SlotRing implements Ring {

  final Slots slots;

  SlotRing(int capacity) {
    slots = new Slots(capacity);
  }

  /** The initial mark of a slot with a new transition. */
  abstract int mark(boolean terminal);

  /** Selects and marks the slot to replace when the ring is full. */
  abstract int replace(int mark);

  @Override
  public final int place(boolean terminal) {
    int mark = mark(terminal);
    return slots.full() ? replace(mark) : slots.append(mark);
  }

  @Override
  public final int length() {
    return slots.length();
  }

  @Override
  public final int oldest() {
    return slots.oldest();
  }

  @Override
  public final void repeated(int block, int repetitions) {
    slots.repeat(block, repetitions);
  }

  @Override
  public final byte[] save() {
    return slots.save();
  }

  @Override
  public final void restore(byte[] state) {
    slots.restore(state);
  }
}
