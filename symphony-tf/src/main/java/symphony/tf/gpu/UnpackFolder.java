package symphony.tf.gpu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where JavaCPP unpacks TensorFlow's libraries: {@code ~/.javacpp/cache}. If that folder cannot be
 * used, JavaCPP would use a temporary folder with a predictable name and arbitrary contents; this
 * class gives it a new folder for this process only.
 */
final class UnpackFolder {

  static final String PROPERTY = "org.bytedeco.javacpp.cachedir";

  private UnpackFolder() {}

  /**
   * Sets the folder before JavaCPP reads it; a folder that the user sets by the property is kept.
   */
  static void settle() {
    if (System.getProperty(PROPERTY) == null && !isOwn(usual(System.getProperty("user.home")))) {
      Path folder = newFolder();
      System.setProperty(PROPERTY, folder.toString());
      System.err.println(
          "%s cannot be used, so TensorFlow's libraries are unpacked into %s for this run only; set -D%s=FOLDER to use another folder."
              .formatted(usual(System.getProperty("user.home")), folder, PROPERTY));
    }
  }

  static Path usual(String home) {
    return Path.of(home, ".javacpp", "cache");
  }

  /** Whether only this user can write to a folder, which is created if it does not exist. */
  static boolean isOwn(Path folder) {
    if (!folder.isAbsolute()) {
      return false; // Java knows no home
    }
    try {
      Files.createDirectories(folder);
      Path probe = Files.createTempFile(folder, ".probe-", "");
      try {
        return Files.getOwner(folder).equals(Files.getOwner(probe)) && !isOpen(folder);
      } finally {
        Files.delete(probe);
      }
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isOpen(Path folder) throws IOException {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        && Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE);
  }

  private static Path newFolder() {
    try {
      Path folder = Files.createTempDirectory("symphony-tensorflow-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // The system empties its temporary folder.
    }
  }
}
