package symphony.tf.terminalretention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import symphony.api.terminalretention.TerminalRetention;
import symphony.api.terminalretention.TerminalRetention.Ring;

/** Tests a memory of six transitions; a star marks terminal ones. */
final class TerminalRetentionTests {

  /** A memory that follows its ring. */
  private static final class Memory {
    final Ring ring;
    final String[] slots;

    Memory(TerminalRetention retention, String... start) {
      ring = retention.ring(start.length);
      slots = new String[start.length];
      for (String transition : start) {
        add(transition);
      }
    }

    int add(String transition) {
      int slot = ring.place(transition.endsWith("*"));
      slots[slot] = transition;
      return slot;
    }

    String logical() {
      List<String> order = new ArrayList<>();
      for (int j = 0; j < ring.length(); j++) {
        order.add(slots[(ring.oldest() + j) % slots.length]);
      }
      return String.join(" ", order);
    }

    String physical() {
      return String.join(" ", slots);
    }
  }

  private static Memory started(TerminalRetention retention) {
    return new Memory(retention, "t0", "t1*", "t2", "t3*", "t4*", "t5");
  }

  private static final String[] ADDED = {"n6", "n7", "n8*", "n9", "n10", "n11", "n12"};

  @Test
  void rollKeepsTheOrderOfThePaperWithoutMovingMemory() {
    String[] expected = {
      "t1* t2 t3* t4* n6 t0",
      "t3* t4* n6 n7 t1* t2",
      "n6 n7 t1* n8* t3* t4*",
      "n7 t1* n8* t3* n9 n6",
      "t1* n8* t3* n9 n10 n7",
      "t3* n9 n10 n11 t1* n8*",
      "n10 n11 t1* n12 t3* n9"
    };
    Memory memory = started(new Roll());
    assertEquals("t0 t1* t2 t3* t4* t5", memory.logical());
    for (int i = 0; i < ADDED.length; i++) {
      memory.add(ADDED[i]);
      assertEquals(expected[i], memory.logical(), "after " + ADDED[i]);
    }
  }

  @Test
  void cyclicSkipsTerminalTransitions() {
    int[] written = {0, 2, 4, 5, 0, 2, 4};
    String[] physical = {
      "n6 t1* t2 t3* t4* t5",
      "n6 t1* n7 t3* t4* t5",
      "n6 t1* n7 t3* n8* t5",
      "n6 t1* n7 t3* n8* n9",
      "n10 t1* n7 t3* n8* n9",
      "n10 t1* n11 t3* n8* n9",
      "n10 t1* n11 t3* n12 n9"
    };
    String[] logical = {
      "t1* t2 t3* t4* t5 n6",
      "t3* t4* t5 n6 t1* n7",
      "t5 n6 t1* n7 t3* n8*",
      "n6 t1* n7 t3* n8* n9",
      "t1* n7 t3* n8* n9 n10",
      "t3* n8* n9 n10 t1* n11",
      "n9 n10 t1* n11 t3* n12"
    };
    Memory memory = started(new Cyclic(4));
    for (int i = 0; i < ADDED.length; i++) {
      assertEquals(written[i], memory.add(ADDED[i]), "slot of " + ADDED[i]);
      assertEquals(physical[i], memory.physical(), "after " + ADDED[i]);
      assertEquals(logical[i], memory.logical(), "after " + ADDED[i]);
    }
  }

  /** "Never overwritten" is not true: only one transition is skipped for each new one. */
  @Test
  void theSecondOfTwoAdjacentTerminalTransitionsIsOverwritten() {
    for (TerminalRetention retention : List.of(new Roll(), new Cyclic(1000))) {
      Memory memory = new Memory(retention, "a*", "b*", "c", "d");
      for (int i = 0; i < 8; i++) {
        memory.add("n" + i);
      }
      long left = Arrays.stream(memory.slots).filter(s -> s.endsWith("*")).count();
      assertEquals(1, left, memory.logical());
    }
  }

  /** A ring of two with one terminal transition, which is skipped n times and then replaced. */
  @Test
  void aTerminalTransitionIsReplacedAfterItsSkips() {
    for (int cycles : new int[] {0, 1, 4}) {
      Memory memory = new Memory(new Cyclic(cycles), "t*", "a");
      int survived = 0;
      while (survived < 100 && Arrays.asList(memory.slots).contains("t*")) {
        memory.add("n");
        survived++;
      }
      assertEquals(cycles + 1, survived, "adds until it is replaced, at " + cycles + " cycles");
    }
  }

  @Test
  void rollLosesTheNewestTransitionFirst() {
    Memory memory = new Memory(new Roll(), "a", "b", "c");
    memory.add("n");
    assertEquals("b n a", memory.logical());
  }

  @Test
  void firstInFirstOutReplacesTheOldest() {
    Memory memory = started(new FirstInFirstOut());
    for (String transition : ADDED) {
      memory.add(transition);
    }
    assertEquals("n7 n8* n9 n10 n11 n12", memory.logical());
  }

  @Test
  void aRepeatedBlockKeepsItsTerminalMarks() {
    Ring ring = new Cyclic(1).ring(6);
    ring.place(true);
    ring.place(false);
    ring.repeated(2, 3);
    assertEquals(6, ring.length());
    assertEquals(0, ring.oldest());
    assertEquals(1, ring.place(false));
    assertEquals(3, ring.place(false));
    assertEquals(5, ring.place(false));
    assertEquals(0, ring.place(false));
    assertThrows(IllegalArgumentException.class, () -> ring.repeated(4, 2));
  }

  @Test
  void aRestoredRingContinuesIdentically() {
    for (TerminalRetention retention : List.of(new Roll(), new Cyclic(2), new FirstInFirstOut())) {
      Memory memory = started(retention);
      memory.add("n6");
      Ring restored = retention.ring(6);
      restored.restore(memory.ring.save());
      for (int i = 0; i < 20; i++) {
        boolean terminal = i % 3 == 0;
        assertEquals(memory.ring.place(terminal), restored.place(terminal));
        assertEquals(memory.ring.oldest(), restored.oldest());
      }
    }
  }

  /** Also one that came after the memory was full. */
  @Test
  void aSingleTerminalTransitionIsSkippedInItsTurn() {
    for (TerminalRetention retention : List.of(new Roll(), new Cyclic(1000))) {
      Memory memory = new Memory(retention, "a", "b", "c", "d");
      memory.add("t*");
      for (int i = 0; i < 20; i++) {
        memory.add("n" + i);
      }
      assertTrue(memory.logical().contains("t*"), memory.logical());
    }
  }
}
