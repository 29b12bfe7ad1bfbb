package symphony.tf.terminalretention;

/** The ring of {@link Roll}; a slot's mark is whether it is terminal. */
final class RollingRing extends SlotRing {

  private static final int ORDINARY = 0;
  private static final int TERMINAL = 1;

  RollingRing(int capacity) {
    super(capacity);
  }

  @Override
  int mark(boolean terminal) {
    return terminal ? TERMINAL : ORDINARY;
  }

  @Override
  int replace(int mark) {
    int newest = (slots.oldest() + slots.capacity() - 1) % slots.capacity();
    slots.mark(newest, mark);
    slots.advance(slots.mark(slots.oldest()) == TERMINAL ? 2 : 1);
    return newest;
  }
}
