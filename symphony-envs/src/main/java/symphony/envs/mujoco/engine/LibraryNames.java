package symphony.envs.mujoco.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** File names of MuJoCo's shared library: {@code libmujoco.so.2.2.2}, {@code mujoco.dll}, ... */
final class LibraryNames {

  private static final Pattern NAME =
      Pattern.compile("libmujoco\\.so(\\.[0-9.]+)?|libmujoco(\\.[0-9.]+)?\\.dylib|mujoco\\.dll");

  private LibraryNames() {}

  /** The library in a folder, if there is one. */
  static Optional<Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .sorted()
          .findFirst()
          .map(Path::toAbsolutePath);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
