package symphony.runtime.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import symphony.runtime.record.OutputException;

/**
 * The folder of a cohort's checkpoints: {@code step-*.ckpt}, the last two, and under {@code blocks}
 * the large blocks that they mention. Everything is written beside, forced to disk, then renamed.
 */
public final class CheckpointStore {

  /** How many checkpoints of a run that is under way are kept. */
  static final int KEPT = 2;
  private static final Pattern NAME = Pattern.compile("step-\\d{12}\\.ckpt");

  private final Path folder;
  private final Path blocks;

  /** In a folder that need not exist yet. */
  public CheckpointStore(Path folder) {
    this.folder = folder;
    this.blocks = folder.resolve("blocks");
  }

  /** Whether a large block lies here already. */
  boolean holds(String digest) {
    return Files.exists(blocks.resolve(digest));
  }

  /**
   * Stores a snapshot and forgets older ones.
   *
   * @param kept how many to keep, this one included
   * @throws OutputException if it cannot be written
   */
  void write(Snapshot snapshot, int kept) {
    try {
      Files.createDirectories(blocks);
      for (Map.Entry<String, ByteBuffer> block : snapshot.newBlocks().entrySet()) {
        store(blocks.resolve(block.getKey()), block.getValue());
      }
      Manifest manifest = snapshot.manifest();
      store(folder.resolve("step-%012d.ckpt".formatted(manifest.step())), manifest.bytes());
      forgetOld(kept);
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
  }

  /**
   * Stores a checkpoint of another folder in place of what is here.
   *
   * @param wanted tells by its name whether a block is taken over
   * @throws OutputException if it cannot be written
   */
  public void adopt(Checkpoint other, Predicate<String> wanted) {
    try (Snapshot copy = new Snapshot(other.step(), this::holds)) {
      other.copy(wanted, copy);
      write(copy, 1);
    }
  }

  /**
   * Removes every checkpoint.
   *
   * @throws OutputException if one cannot be removed
   */
  public void clear() {
    try {
      if (Files.isDirectory(blocks)) {
        forgetOld(0);
      }
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
  }

  private static void store(Path file, ByteBuffer bytes) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".tmp");
    try (FileChannel channel =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer rest = bytes.duplicate();
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void forgetOld(int kept) throws IOException {
    List<Path> files = newestFirst();
    for (Path old : files.subList(Math.min(kept, files.size()), files.size())) {
      Files.deleteIfExists(old);
    }
    Set<String> mentioned = new HashSet<>();
    for (Path file : files.subList(0, Math.min(kept, files.size()))) {
      mentioned.addAll(mentionedBy(file));
    }
    try (Stream<Path> stored = Files.list(blocks)) {
      for (Path block : stored.toList()) {
        if (!mentioned.contains(block.getFileName().toString())) {
          Files.deleteIfExists(block);
        }
      }
    }
  }

  private static List<String> mentionedBy(Path file) throws IOException {
    try {
      return Manifest.parse(Files.readAllBytes(file)).entries().stream()
          .map(Entry::digest)
          .toList();
    } catch (DamagedCheckpointException e) {
      return List.of();
    }
  }

  private List<Path> newestFirst() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .sorted(Comparator.comparing(Path::getFileName).reversed())
          .toList();
    }
  }

  /**
   * The newest checkpoint whose every byte is as it was written.
   *
   * @param complaints is told about each that is not
   */
  public Optional<Checkpoint> newest(Consumer<String> complaints) {
    return newest(checkpoint -> true, complaints);
  }

  /**
   * The same among those that are fit for something.
   *
   * @param complaints is told about each that is damaged
   */
  public Optional<Checkpoint> newest(
      Predicate<Checkpoint> fit, Consumer<String> complaints) {
    try {
      for (Path file : newestFirst()) {
        try {
          Checkpoint checkpoint = Checkpoint.open(file, blocks);
          if (fit.test(checkpoint)) {
            return Optional.of(checkpoint);
          }
        } catch (DamagedCheckpointException e) {
          complaints.accept(
              "The checkpoint %s is damaged (%s); the one before it is used."
                  .formatted(file, e.getMessage()));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
  }
}
