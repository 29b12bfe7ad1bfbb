import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes an archive that runs without Maven, and for this machine's platform without an installed
 * JDK:
 *
 * <pre>java Release.java PROJECT MODULES PLATFORM VERSION OUT CACHE DOCUMENTS</pre>
 *
 * <p>PLATFORM is the classifier of TensorFlow's natives. Only for the platform that this program
 * runs on is a Java runtime added; elsewhere a Java 25 is needed. CACHE is a folder to which {@code
 * symphony setup} has fetched libraries of others, which then travel along, or {@code none}.
 * DOCUMENTS is the folder of the man pages ({@code man}) and of the bill of materials ({@code
 * bom.json}). An archive for GPUs has the rehearsal of benchmarks/rehearse-gpu, compiled.
 */
final class Release {

  /** What the modules use of the JDK, and what libraries look up without saying so. */
  private static final String JDK_MODULES =
      "java.se,jdk.crypto.ec,jdk.httpserver,jdk.management,jdk.unsupported,jdk.zipfs";

  private static final List<String> COPIED =
      List.of("configs", "README.md", "CHANGELOG.md", "CITATION.cff");

  private final Path project;
  private final Path modules;
  private final String platform;
  private final Path folder;

  private Release(Path project, Path modules, String platform, Path folder) {
    this.project = project;
    this.modules = modules;
    this.platform = platform;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    Path out = Path.of(arguments[4]);
    String name = "symphony-" + arguments[3] + "-" + arguments[2];
    Release release =
        new Release(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], out.resolve(name));
    release.stage();
    if (release.isThisPlatform()) {
      release.addRuntime();
    }
    release.addCache(arguments[5]);
    release.addDocuments(Path.of(arguments[6]));
    release.addCompletion();
    if (release.isForGpus()) {
      release.addRehearsal();
    }
    Path archive = release.pack();
    System.out.println(archive);
  }

  private boolean isThisPlatform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String system =
        os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "macosx" : "linux";
    String machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
    return platform.replace("-gpu", "").equals(system + "-" + machine);
  }

  private void stage() throws IOException {
    requireNatives();
    delete(folder);
    Files.createDirectories(folder);
    copy(modules, folder.resolve("modules"));
    for (String name : COPIED) {
      copy(project.resolve(name), folder.resolve(name));
    }
    Path launchers = project.resolve("symphony-cli/src/release");
    copy(launchers.resolve("symphony"), folder.resolve("symphony"));
    copy(launchers.resolve("symphony.cmd"), folder.resolve("symphony.cmd"));
  }

  /** Modules that were built before, or for another platform, would make an archive that lies. */
  private void requireNatives() throws IOException {
    try (Stream<Path> all = Files.list(modules)) {
      if (all.noneMatch(jar -> jar.getFileName().toString().endsWith("-" + platform + ".jar"))) {
        throw new IOException(
            "%s has no TensorFlow for %s; build all modules: leave out -pl"
                .formatted(modules, platform));
      }
    }
  }

  private boolean isForGpus() {
    return platform.endsWith("-gpu");
  }

  private void addCache(String cache) throws IOException {
    if (!cache.equals("none")) {
      copy(Path.of(cache), folder.resolve("cache"));
    }
  }

  private void addDocuments(Path documents) throws IOException {
    Path share = Files.createDirectories(folder.resolve("share"));
    copy(documents.resolve("man"), share.resolve("man"));
    copy(documents.resolve("bom.json"), share.resolve("bom.cyclonedx.json"));
  }

  /** What bash and zsh complete commands and options with. */
  private void addCompletion() throws IOException, InterruptedException {
    String script =
        run(
            folder,
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--module-path",
            folder.resolve("modules").toString(),
            "--module",
            "symphony.cli/symphony.cli.SymphonyCommand",
            "generate-completion");
    Path completions = folder.resolve("share/bash-completion/completions");
    Files.writeString(Files.createDirectories(completions).resolve("symphony"), script);
  }

  private void addRehearsal() throws IOException, InterruptedException {
    Path from = project.resolve("benchmarks");
    Path to = folder.resolve("benchmarks");
    copy(from.resolve("src/main/python"), to.resolve("src/main/python"));
    for (String name : List.of("run", "rehearse-gpu")) {
      copy(from.resolve(name), to.resolve(name));
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("--module-path", folder.resolve("modules").toString()));
    command.addAll(List.of("-d", to.resolve("target/classes").toString()));
    try (Stream<Path> tree = Files.walk(from.resolve("src/main/java").toAbsolutePath())) {
      tree.filter(f -> f.toString().endsWith(".java")).forEach(f -> command.add(f.toString()));
    }
    run(folder, command.toArray(String[]::new));
  }

  private void addRuntime() throws IOException, InterruptedException {
    run(
        folder,
        Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
        "--add-modules",
        JDK_MODULES,
        "--strip-debug",
        "--no-header-files",
        "--no-man-pages",
        "--compress",
        "zip-6",
        "--output",
        folder.resolve("runtime").toString());
  }

  private Path pack() throws Exception {
    String file = folder.getFileName() + (platform.startsWith("windows") ? ".zip" : ".tar.gz");
    Path archive = folder.resolveSibling(file);
    List<String> command = new ArrayList<>();
    if (platform.startsWith("windows")) {
      command.addAll(
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "jar").toString(),
              "--create",
              "--no-manifest",
              "--file",
              archive.toString(),
              folder.getFileName().toString()));
    } else {
      command.addAll(List.of("tar", "-czf", archive.toString(), folder.getFileName().toString()));
    }
    run(folder.getParent(), command.toArray(String[]::new));
    Files.writeString(
        archive.resolveSibling(file + ".sha256"), sha256(archive) + "  " + file + "\n");
    return archive;
  }

  private static String sha256(Path file) throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    try (InputStream in = Files.newInputStream(file);
        DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
      in.transferTo(out);
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  /** Runs a program; its standard output. */
  private static String run(Path folder, String... command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed:\n" + output);
    }
    return output;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path file : tree.filter(f -> !f.getFileName().toString().startsWith(".")).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException fault)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
