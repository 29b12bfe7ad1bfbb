package symphony.tf.terminalretention;

import java.nio.ByteBuffer;

/**
 * The state of a ring: the number of occupied slots, the position of the oldest transition and one
 * mark per slot.
 */
final class Slots {

  private final int[] marks;
  private int length;
  private int oldest;

  Slots(int capacity) {
    marks = new int[capacity];
  }

  int capacity() {
    return marks.length;
  }

  int length() {
    return length;
  }

  int oldest() {
    return oldest;
  }

  boolean full() {
    return length == marks.length;
  }

  /** Occupies the next free slot and returns it. */
  int append(int mark) {
    marks[length] = mark;
    return length++;
  }

  int mark(int slot) {
    return marks[slot];
  }

  void mark(int slot, int mark) {
    marks[slot] = mark;
  }

  /** Makes a newer transition the oldest; the skipped ones become the newest. */
  void advance(int by) {
    oldest = (oldest + by) % marks.length;
  }

  /** Records that the first slots were copied to the others. */
  void repeat(int block, int repetitions) {
    int total = Math.multiplyExact(block, repetitions);
    if (block > length || total > marks.length) {
      throw new IllegalArgumentException(
          "a block of "
              + block
              + " cannot be repeated "
              + repetitions
              + " times in "
              + marks.length
              + " slots that hold "
              + length);
    }
    for (int i = block; i < total; i++) {
      marks[i] = marks[i - block];
    }
    length = total;
    oldest = 0;
  }

  byte[] save() {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (2 + marks.length));
    bytes.putInt(length).putInt(oldest);
    for (int mark : marks) {
      bytes.putInt(mark);
    }
    return bytes.array();
  }

  void restore(byte[] state) {
    if (state.length != Integer.BYTES * (2 + marks.length)) {
      throw new IllegalArgumentException("the state of a memory of another capacity");
    }
    ByteBuffer bytes = ByteBuffer.wrap(state);
    length = bytes.getInt();
    oldest = bytes.getInt();
    for (int i = 0; i < marks.length; i++) {
      marks[i] = bytes.getInt();
    }
  }
}
