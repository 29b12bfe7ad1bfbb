import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Gives the project's own jars the same bytes in every build of the same sources: entries in order
 * of their names and of one date, and nothing in the manifest of who built them with what. The jar
 * plugin that could do so by itself cannot read modules of Java 25 on an older JDK.
 *
 * <p>Usage: {@code Normalize FOLDER}; it rewrites {@code FOLDER/symphony-*.jar}.
 */
final class Normalize {

  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final LocalDateTime DATE = LocalDateTime.of(2000, 1, 1, 0, 0);

  public static void main(String[] args) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      List<Path> jars =
          files.filter(f -> f.getFileName().toString().matches("symphony-.*\\.jar")).toList();
      for (Path jar : jars) {
        Files.write(jar, normalized(jar));
      }
    }
  }

  private static byte[] normalized(Path jar) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    entries.replaceAll(
        (name, bytes) ->
            name.equals(MANIFEST)
                ? without("(Built-By|Build-Jdk|Created-By|Build-Jdk-Spec):.*", "\r\n", bytes)
                : name.endsWith("/pom.properties") ? without("#.*", "\n", bytes) : bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      byte[] manifest = entries.remove(MANIFEST);
      if (manifest != null) {
        write(zip, MANIFEST, manifest); // Java looks for it at the beginning
      }
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        write(zip, entry.getKey(), entry.getValue());
      }
    }
    return out.toByteArray();
  }

  private static byte[] without(String lines, String end, byte[] text) {
    return new String(text, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.matches(lines))
        .collect(Collectors.joining(end, "", end))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(DATE);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private Normalize() {}
}
