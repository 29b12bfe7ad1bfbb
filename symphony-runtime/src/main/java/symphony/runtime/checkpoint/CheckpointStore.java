package symphony.runtime.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
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
import symphony.api.UserException;
import symphony.record.DurableFile;
import symphony.record.OutputException;

/**
 * The folder of a cohort's checkpoints: the last two as {@code step-*.ckpt}, and in {@code blocks}
 * their large blocks with the {@link Parity}, which both checkpoints may share.
 */
public final class CheckpointStore {

  /** The number of checkpoints of a running training that are kept. */
  static final int KEPT = 2;

  private static final Pattern NAME = Pattern.compile("step-\\d{12}\\.ckpt");

  private final Path folder;
  private final BlockStore blocks;

  /** Creates a store in a folder that need not exist yet. */
  public CheckpointStore(Path folder) {
    this.folder = folder;
    this.blocks = new BlockStore(folder.resolve("blocks"));
  }

  /** Whether the file of a large block exists. */
  boolean holds(String file) {
    return blocks.holds(file);
  }

  /** Whether the folder contains a checkpoint, damaged or not. */
  public boolean hasAny() {
    return !listed().isEmpty();
  }

  /** The steps of the checkpoints in this folder, damaged or not, oldest first. */
  public List<Long> steps() {
    return listed().reversed().stream().map(CheckpointStore::step).toList();
  }

  /**
   * Stores a snapshot and deletes older ones.
   *
   * @param kept the number of checkpoints to keep, including this one
   * @throws OutputException if it cannot be written
   */
  void write(Snapshot snapshot, int kept) {
    try {
      Files.createDirectories(blocks.folder());
      Manifest manifest = snapshot.manifest();
      for (Map.Entry<String, ByteBuffer> block : snapshot.newBlocks().entrySet()) {
        blocks.store(block.getKey(), block.getValue());
      }
      Path file = folder.resolve("step-%012d.ckpt".formatted(manifest.step()));
      DurableFile.write(file, manifest.bytes());
      forgetOld(manifest.step(), kept);
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
  }

  /**
   * Replaces the checkpoints of this folder by one of another folder.
   *
   * @throws OutputException if it cannot be written
   */
  public void adopt(Checkpoint other) {
    try (Snapshot copy = new Snapshot(other.step(), this::holds)) {
      other.copy(copy);
      write(copy, 1);
    }
  }

  /**
   * Deletes every checkpoint.
   *
   * @throws OutputException if one cannot be deleted
   */
  public void clear() {
    try {
      if (Files.isDirectory(blocks.folder())) {
        forgetOld(Long.MAX_VALUE, 0);
      }
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
  }

  /**
   * Deletes checkpoints of earlier steps than the one just written. Those of later steps, which
   * were skipped because of damage, are not counted and are kept until the training reaches them:
   * if they counted, they would displace intact ones.
   */
  private void forgetOld(long written, int kept) throws IOException {
    List<Path> old =
        newestFirst().stream().filter(file -> step(file) <= written).skip(kept).toList();
    for (Path file : old) {
      Files.deleteIfExists(file);
    }
    Set<String> mentioned = new HashSet<>();
    for (Path file : newestFirst()) {
      Optional<List<String>> names = mentionedBy(file);
      if (names.isEmpty()) {
        return;
      }
      mentioned.addAll(names.get());
    }
    blocks.keepOnly(mentioned);
  }

  private static long step(Path file) {
    return Long.parseLong(file.getFileName().toString().replaceAll("\\D", ""));
  }

  /** The blocks of a checkpoint; empty if it cannot be read, so that its blocks are unknown. */
  private static Optional<List<String>> mentionedBy(Path file) {
    try {
      return Optional.of(
          Manifest.parse(Files.readAllBytes(file)).entries().stream()
              .map(BlockEntry::file)
              .toList());
    } catch (IOException | DamagedCheckpointException e) {
      return Optional.empty();
    }
  }

  /**
   * The files of the checkpoints, newest first.
   *
   * @throws UserException if the folder cannot be read
   */
  private List<Path> listed() {
    try {
      return newestFirst();
    } catch (IOException e) {
      throw new UserException(
          "The checkpoints in %s cannot be read: %s; nothing was changed. Make the folder readable and run the command again."
              .formatted(folder, e.getMessage()),
          e);
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
   * The newest checkpoint that is intact or could be reconstructed.
   *
   * @param complaints receives a description of any damage
   */
  public Optional<Checkpoint> newest(Consumer<String> complaints) {
    return newest(name -> true, checkpoint -> true, complaints);
  }

  /**
   * The newest such checkpoint with only some blocks.
   *
   * @param wanted whether a block is needed, by its name; damage to others is ignored
   * @param fit whether a checkpoint is suitable
   */
  public Optional<Checkpoint> newest(
      Predicate<String> wanted, Predicate<Checkpoint> fit, Consumer<String> complaints) {
    for (Path file : listed()) {
      try {
        Checkpoint checkpoint = Checkpoint.open(file, blocks, wanted, complaints);
        if (fit.test(checkpoint)) {
          return Optional.of(checkpoint);
        }
      } catch (DamagedCheckpointException e) {
        complaints.accept(
            "The checkpoint %s is damaged (%s) and is skipped.".formatted(file, e.getMessage()));
      }
    }
    return Optional.empty();
  }
}
