package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Environments step in parallel, and one that does not return stops no other. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EnvironmentExecutorTest {

  @TempDir Path folder;

  private EnvironmentExecutor executor(String... overrides) {
    return new EnvironmentExecutor(ShortTraining.config(folder, overrides).training());
  }

  private static void nobody(int index, String why) {
    throw new AssertionError(index + ": " + why);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 8})
  void everyIndexIsProcessedOnce(int count) {
    AtomicIntegerArray times = new AtomicIntegerArray(8);
    try (EnvironmentExecutor executor = executor("training.threads=3")) {
      executor.each(count, times::incrementAndGet, EnvironmentExecutorTest::nobody);
    }
    for (int i = 0; i < times.length(); i++) {
      assertEquals(i < count ? 1 : 0, times.get(i), "index " + i);
    }
  }

  @Test
  void asManyThreadsWorkAsAreAllowed() {
    CountDownLatch all = new CountDownLatch(3);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    try (EnvironmentExecutor executor = executor("training.threads=3")) {
      executor.each(
          9,
          index -> {
            threads.add(Thread.currentThread());
            all.countDown();
            await(all);
          },
          EnvironmentExecutorTest::nobody);
    }
    assertEquals(3, threads.size());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(1, TimeUnit.MINUTES));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aFaultIsThrownAfterTheOthersAreDone() {
    AtomicIntegerArray times = new AtomicIntegerArray(4);
    IllegalStateException fault = new IllegalStateException("index 0");
    try (EnvironmentExecutor executor = executor("training.threads=4")) {
      RuntimeException thrown =
          assertThrows(
              RuntimeException.class,
              () ->
                  executor.each(
                      4,
                      index -> {
                        times.incrementAndGet(index);
                        if (index == 0) {
                          throw fault;
                        }
                        if (index == 2) {
                          throw new IllegalStateException("index 2");
                        }
                      },
                      EnvironmentExecutorTest::nobody));
      assertSame(fault, thrown);
      assertEquals(1, times.get(3));
      Error error = new AssertionError("broken");
      assertSame(
          error,
          assertThrows(
              AssertionError.class,
              () ->
                  executor.each(
                      1,
                      index -> {
                        throw error;
                      },
                      EnvironmentExecutorTest::nobody)));
    }
  }

  private static void hang(int index, int stuck, List<Integer> done) {
    if (index == stuck) {
      await(new CountDownLatch(1));
    }
    done.add(index);
  }

  @Test
  void anIndexThatDoesNotReturnIsRecoveredAndItsThreadsOthersGoOn() {
    List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    List<String> recovered = Collections.synchronizedList(new ArrayList<>());
    try (EnvironmentExecutor executor =
        executor(
            "training.threads=2", "training.step-timeout=0.2", "training.max-lost-threads=1")) {
      executor.each(6, i -> hang(i, 2, done), (index, why) -> recovered.add(index + ": " + why));
      assertEquals(List.of("2: the environment did not answer within 0.2 s"), recovered);
      assertEquals(List.of(0, 1, 3, 4, 5), done.stream().sorted().toList());
      String refusal =
          assertThrows(
                  IllegalStateException.class,
                  () -> executor.each(1, i -> hang(i, 0, done), (index, why) -> {}))
              .getMessage();
      assertEquals(
          "2 environments did not return, more than training.max-lost-threads allows; the last:"
              + " the environment did not answer within 0.2 s",
          refusal);
    }
  }
}
