package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import symphony.api.random.CounterRandom;
import symphony.api.terminalretention.TerminalRetention;
import symphony.api.terminalretention.TerminalRetention.Ring;

/** The contract of every terminal retention. */
public abstract class TerminalRetentionContract extends IngredientContract<TerminalRetention> {

  private static final int CAPACITY = 9;

  @TestFactory
  Stream<DynamicTest> fillsTheMemoryInOrder() {
    return each(
        c -> {
          Ring ring = c.ring(CAPACITY);
          for (int i = 0; i < CAPACITY; i++) {
            assertEquals(i, ring.length());
            assertEquals(i, ring.place(i % 2 == 0));
            assertEquals(0, ring.oldest());
          }
          assertEquals(CAPACITY, ring.length());
        });
  }

  @TestFactory
  Stream<DynamicTest> staysWithinTheMemory() {
    return each(
        c -> {
          CounterRandom random = new CounterRandom(7);
          for (int capacity : new int[] {1, 2, CAPACITY}) {
            Ring ring = c.ring(capacity);
            for (int i = 0; i < 500; i++) {
              int slot = ring.place(random.nextInt(3) == 0);
              assertTrue(slot >= 0 && slot < capacity, "slot " + slot);
              assertTrue(ring.oldest() >= 0 && ring.oldest() < capacity);
            }
            assertEquals(capacity, ring.length());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> resumesFromItsSavedState() {
    return each(
        c -> {
          CounterRandom random = new CounterRandom(8);
          Ring ring = c.ring(CAPACITY);
          for (int i = 0; i < 25; i++) {
            ring.place(random.nextBoolean());
          }
          Ring restored = c.ring(CAPACITY);
          restored.restore(ring.save());
          for (int i = 0; i < 50; i++) {
            boolean terminal = random.nextInt(3) == 0;
            assertEquals(ring.place(terminal), restored.place(terminal));
            assertEquals(ring.oldest(), restored.oldest());
            assertEquals(ring.length(), restored.length());
          }
        });
  }

  /**
   * Rings of one retention share no state: one member's transitions do not change another's slots.
   */
  @TestFactory
  Stream<DynamicTest> treatsSeveralMembersLikeSingleOnes() {
    return each(
        c -> {
          List<Ring> together = List.of(c.ring(CAPACITY), c.ring(CAPACITY), c.ring(CAPACITY));
          List<Ring> alone = List.of(c.ring(CAPACITY), c.ring(CAPACITY), c.ring(CAPACITY));
          List<List<Integer>> slots = new ArrayList<>();
          for (int member = 0; member < alone.size(); member++) {
            slots.add(new ArrayList<>());
            for (int i = 0; i < 50; i++) {
              slots.get(member).add(alone.get(member).place(terminal(member, i)));
            }
          }
          for (int i = 0; i < 50; i++) {
            for (int member = 0; member < together.size(); member++) {
              int slot = together.get(member).place(terminal(member, i));
              assertEquals(
                  slots.get(member).get(i), slot, "member " + member + " alone and in a cohort");
            }
          }
        });
  }

  private static boolean terminal(int member, int step) {
    return step % (member + 2) == 0;
  }

  @TestFactory
  Stream<DynamicTest> recordsARepeatedBlock() {
    return each(
        c -> {
          Ring ring = c.ring(CAPACITY);
          for (int i = 0; i < 4; i++) {
            ring.place(i == 3);
          }
          ring.repeated(4, 2);
          assertEquals(8, ring.length());
          assertEquals(0, ring.oldest());
          assertEquals(8, ring.place(false));
        });
  }
}
