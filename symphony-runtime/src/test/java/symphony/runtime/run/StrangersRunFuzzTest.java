package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.UserException;
import symphony.record.JsonFile;
import symphony.runtime.checkpoint.CheckpointStore;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.RunConfig;
import symphony.runtime.fake.Fakes;

/**
 * Tests that a run directory with any file changed and valid checksums is resumed or refused in a
 * sentence, and that intact data is kept. {@code -Dsymphony.fuzz=100000} makes 5,000 tries, because
 * each one trains.
 */
class StrangersRunFuzzTest {

  private static final int ROUNDS = Integer.getInteger("symphony.fuzz", 800) / 20;

  /** The steps of the newest checkpoint and of the previous one. */
  private static final long STOPPED = 25;

  private static final long BEFORE = 20;

  @TempDir Path folder;

  private static RunConfig config(Path output) {
    return ConfigSource.defaults(Fakes.registry())
        .with(
            "test",
            List.of(
                "task=Line-v0",
                "training.steps=40",
                "training.seeds=[1, 2]",
                "training.threads=1",
                "training.step-timeout=20",
                "evaluation.every=20",
                "evaluation.episodes=1",
                "run.checkpoint-every=10",
                "run.metrics-every=10",
                "run.tensorboard=false",
                "run.variant=test",
                "run.output=" + output))
        .run();
  }

  private static void train(RunConfig config, long until) {
    StopSignal stop = new StopSignal();
    Training.run(
        new TrainingRequest(
            config,
            config.training().seeds(),
            TrainingRequest.Existing.RESUME,
            List.of(
                event -> {
                  if (event.step() == until) {
                    stop.request();
                  }
                }),
            stop));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private static byte[] mutated(byte[] good, SplittableRandom random) {
    byte[] bytes = good.clone();
    for (int edits = random.nextInt(1, 6); edits > 0; edits--) {
      int at = random.nextInt(bytes.length - 8);
      switch (random.nextInt(3)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> ByteBuffer.wrap(bytes).putLong(at, random.nextLong());
        default -> ByteBuffer.wrap(bytes).putInt(at, random.nextBoolean() ? -1 : 0x7fffffff);
      }
    }
    return bytes;
  }

  /**
   * Changes the contents of the small blocks in a checkpoint and updates all digests and the
   * checksum.
   */
  private static byte[] resigned(byte[] file, byte[] from, byte[] to) throws Exception {
    byte[] changed = replaced(file, from, to);
    String before = sha(from);
    String after = sha(to);
    changed =
        replaced(
            changed,
            before.getBytes(StandardCharsets.US_ASCII),
            after.getBytes(StandardCharsets.US_ASCII));
    int body = changed.length - 32;
    byte[] digest = HexFormat.of().parseHex(sha(Arrays.copyOf(changed, body)));
    System.arraycopy(digest, 0, changed, body, digest.length);
    return changed;
  }

  private static String sha(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static byte[] replaced(byte[] file, byte[] from, byte[] to) {
    for (int at = 0; at + from.length <= file.length; at++) {
      if (Arrays.equals(file, at, at + from.length, from, 0, from.length)) {
        byte[] copy = file.clone();
        System.arraycopy(to, 0, copy, at, to.length);
        return copy;
      }
    }
    throw new IllegalStateException("the block is not there");
  }

  @Test
  void mutatedRunsResumeOrAreRefusedWithAMessage() throws Exception {
    Path good = folder.resolve("good");
    train(config(good), STOPPED);
    SplittableRandom random = new SplittableRandom(5);
    List<String> names =
        List.of(
            "config.conf",
            "provenance.json",
            "summary.json",
            "episodes.csv",
            "evaluations.csv",
            "metrics.csv",
            "checkpoints/step-000000000025.ckpt",
            "agent",
            "loop");
    int resumed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Path output = folder.resolve("try-" + round);
      copy(good, output);
      Path cell = output.resolve("test/Line-v0/seed-1");
      String what = "round " + round + ", " + names.get(round % names.size());
      mutate(cell, names.get(round % names.size()), random);
      try {
        train(config(output), -1);
        assertResumed(cell, what);
        resumed++;
        TrainedAgent.load(Fakes.registry(), output.resolve("test/Line-v0/seed-2"), List.of())
            .close();
      } catch (UserException e) {
        assertFalse(e.getMessage().isBlank() || e.getMessage().contains("\tat "));
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        fail(what, e);
      }
      long newest = new CheckpointStore(cell.resolve("checkpoints")).steps().getLast();
      assertTrue(newest >= STOPPED, () -> what + ": the checkpoint was removed");
      delete(output);
    }
    assertTrue(
        resumed > ROUNDS / 2, resumed + " of " + ROUNDS + " resumed, the others were refused");
  }

  /**
   * Asserts that a completed run has resumed from one of its two checkpoints, because one of them
   * is intact.
   */
  private static void assertResumed(Path cell, String what) {
    Object resumed = JsonFile.read(cell.resolve("provenance.json")).get("resumed");
    assertTrue(
        resumed instanceof List<?> entries
            && entries.getLast() instanceof Map<?, ?> last
            && last.get("step") instanceof Number step
            && step.longValue() >= BEFORE,
        () -> what + ": it started again, " + resumed);
  }

  private static void mutate(Path cell, String what, SplittableRandom random) throws Exception {
    if (!what.equals("agent") && !what.equals("loop")) {
      Path file = cell.resolve(what);
      Files.write(file, mutated(Files.readAllBytes(file), random));
      return;
    }
    Path file = cell.resolve("checkpoints/step-000000000025.ckpt");
    var store = new CheckpointStore(cell.resolve("checkpoints"));
    ByteBuffer block =
        store.newest(c -> {}).orElseThrow().read(what.equals("loop") ? "loop" : "agent/fake/state");
    byte[] bytes = new byte[block.remaining()];
    block.get(bytes);
    Files.write(file, resigned(Files.readAllBytes(file), bytes, mutated(bytes, random)));
  }
}
