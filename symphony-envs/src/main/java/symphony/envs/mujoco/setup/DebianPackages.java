package symphony.envs.mujoco.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Debian's build of MuJoCo 2.2.2 and the four small libraries that it needs, downloaded by {@code
 * apt-get download} and unpacked by {@code dpkg -x}. Neither needs root or installs anything.
 */
final class DebianPackages implements Source {

  private static final String RELEASE = "2.2.2";

  private static final List<String> PACKAGES =
      List.of("libmujoco2.2.2", "libccd2", "liblodepng0", "libqhull-r8.0", "libtinyxml2-9");

  @Override
  public String name() {
    return "Debian's packages " + String.join(", ", PACKAGES);
  }

  @Override
  public boolean offers(String release) {
    return release.equals(RELEASE) && Client.exists("apt-get") && Client.exists("dpkg");
  }

  @Override
  public void fetch(String release, Path work, Path libraries) throws IOException {
    List<String> download = new ArrayList<>(List.of("apt-get", "download"));
    download.addAll(PACKAGES);
    Client.run(work, download);
    Path tree = Files.createDirectory(work.resolve("tree"));
    for (Path file : Folders.files(work, ".deb")) {
      Checksums.published().check(file);
      Client.run(work, List.of("dpkg", "-x", file.toString(), tree.toString()));
    }
    for (Path file : Folders.tree(tree, Comparator.naturalOrder())) {
      if (Files.isRegularFile(file) && file.getFileName().toString().contains(".so.")) {
        Files.copy(file, libraries.resolve(file.getFileName().toString()));
      }
    }
  }
}
