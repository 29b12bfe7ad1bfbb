package symphony.envs.mujoco.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deletes and searches folders recursively. */
final class Folders {

  private Folders() {}

  static void delete(Path folder) throws IOException {
    for (Path path : tree(folder, Comparator.reverseOrder())) {
      Files.delete(path);
    }
  }

  /** The files below a folder whose names end in a suffix. */
  static List<Path> files(Path folder, String suffix) throws IOException {
    return tree(folder, Comparator.naturalOrder()).stream()
        .filter(path -> path.toString().endsWith(suffix))
        .toList();
  }

  static List<Path> tree(Path folder, Comparator<Path> order) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted(order).toList();
    }
  }
}
