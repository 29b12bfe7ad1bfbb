package symphony.api.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ThreadLossHandlerTest {

  @Test
  void notifiesItsHolderAndNeverReturnsEvenIfInterrupted() throws Exception {
    CompletableFuture<String> told = new CompletableFuture<>();
    CompletableFuture<Void> returned = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  ThreadLossHandler.holding(
                      told::complete, () -> ThreadLossHandler.cut("it broke"));
                  returned.complete(null);
                });

    assertEquals("it broke", told.get(1, TimeUnit.MINUTES));
    thread.interrupt();
    while (thread.getState() != Thread.State.WAITING || thread.isInterrupted()) {
      Thread.onSpinWait();
    }

    assertFalse(returned.isDone());
  }

  @Test
  void returnsWithoutAHolder() {
    ThreadLossHandler.cut("nobody hears this");

    assertFalse(ThreadLossHandler.held());
  }

  @Test
  void isHeldOnlyDuringTheTask() {
    ThreadLossHandler.holding(
        why -> {},
        () -> {
          assertTrue(ThreadLossHandler.held());
          ThreadLossHandler.holding(why -> {}, () -> {});
          assertTrue(ThreadLossHandler.held(), "after an inner task too");
        });

    assertFalse(ThreadLossHandler.held());
  }
}
