package symphony.runtime.plugin;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The version of code: the SHA-256 of the contents of some modules and of all that they require,
 * except the JDK's. A module's contents are the names, sizes and checksums of its files, as in a
 * jar's directory, without files that packing adds: a module built twice from the same sources,
 * packed or not, has the same version.
 */
public final class CodeVersion {

  /** Files that packing adds or changes. */
  private static final Pattern PACKING =
      Pattern.compile("META-INF/MANIFEST\\.MF|META-INF/maven/.*|module-info\\.class");

  private static final Map<Set<Module>, SortedMap<String, String>> KNOWN =
      new ConcurrentHashMap<>();

  private CodeVersion() {}

  /**
   * The version of some modules and of all that they require, 64 hexadecimal digits.
   *
   * @throws PluginException if a module's file cannot be read
   */
  public static String of(Collection<Module> modules) {
    MessageDigest sha = sha();
    ofEach(modules).forEach((name, version) -> update(sha, name + " " + version + "\n"));
    return HexFormat.of().formatHex(sha.digest());
  }

  /**
   * The versions of these modules and of all that they require, by name. The name of a plugin's own
   * library contains the plugin's name, {@code acme.wave/lib}.
   *
   * @throws PluginException if a module's file cannot be read
   */
  public static SortedMap<String, String> ofEach(Collection<Module> modules) {
    return KNOWN.computeIfAbsent(Set.copyOf(modules), CodeVersion::compute);
  }

  private static SortedMap<String, String> compute(Set<Module> modules) {
    SortedMap<String, ModuleReference> required = new TreeMap<>();
    for (Module module : modules) {
      if (module.isNamed()) {
        String name = module.getName();
        collect(name, name, module.getLayer().configuration(), required);
      }
    }
    SortedMap<String, String> versions = new TreeMap<>();
    required.forEach((name, module) -> versions.put(name, version(name, module)));
    return Collections.unmodifiableSortedMap(versions);
  }

  private static String version(String name, ModuleReference module) {
    MessageDigest sha = sha();
    contents(name, module).forEach((file, fact) -> update(sha, file + " " + fact + "\n"));
    return HexFormat.of().formatHex(sha.digest());
  }

  private static void collect(
      String owner,
      String name,
      Configuration configuration,
      SortedMap<String, ModuleReference> found) {
    Optional<ModuleReference> module =
        configuration.findModule(name).map(ResolvedModule::reference);
    if (module.isEmpty() || isOfTheJdk(module.get())) {
      return;
    }
    boolean own = !owner.equals(name) && !isOurs(name, module.get());
    if (found.putIfAbsent(own ? owner + "/" + name : name, module.get()) != null) {
      return;
    }
    module.get().descriptor().requires().stream()
        .filter(r -> !r.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
        .forEach(required -> collect(owner, required.name(), configuration, found));
  }

  private static boolean isOurs(String name, ModuleReference module) {
    return ModuleLayer.boot()
        .configuration()
        .findModule(name)
        .filter(ours -> ours.reference().equals(module))
        .isPresent();
  }

  private static boolean isOfTheJdk(ModuleReference module) {
    return module.location().map(place -> place.getScheme().equals("jrt")).orElse(false);
  }

  private static SortedMap<String, String> contents(String name, ModuleReference module) {
    URI place =
        module
            .location()
            .orElseThrow(
                () ->
                    new PluginException(
                        "The location of the module %s is not known.".formatted(name)));
    Path path = Path.of(place);
    try {
      return Files.isDirectory(path) ? folder(path) : jar(path);
    } catch (IOException e) {
      throw new PluginException(
          "%s cannot be read; it holds the module %s.".formatted(path, name), e);
    }
  }

  private static SortedMap<String, String> jar(Path file) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      zip.stream()
          .filter(entry -> !entry.isDirectory() && counts(entry.getName()))
          .forEach(entry -> contents.put(entry.getName(), fact(entry)));
    }
    return contents;
  }

  private static String fact(ZipEntry entry) {
    return entry.getSize() + " " + entry.getCrc();
  }

  private static SortedMap<String, String> folder(Path folder) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (counts(name)) {
          CRC32 crc = new CRC32();
          byte[] bytes = Files.readAllBytes(file);
          crc.update(bytes);
          contents.put(name, bytes.length + " " + crc.getValue());
        }
      }
    }
    return contents;
  }

  private static boolean counts(String name) {
    return !PACKING.matcher(name).matches();
  }

  private static void update(MessageDigest sha, String text) {
    sha.update(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
