package symphony.runtime.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import symphony.api.plugin.Ingredient;

/**
 * The class files of a jar, read without loading them.
 *
 * @param file the jar
 * @param classes the bytes of the classes by entry name
 */
record JarClasses(Path file, Map<String, byte[]> classes) {

  private static final ClassDesc INGREDIENT = Ingredient.class.describeConstable().orElseThrow();
  private static final String ENDING = ".class";
  private static final int MAJOR_OF_JAVA_0 = 44;
  private static final int SMALLEST = 8;

  /** Reads the classes of a jar without those for newer versions of Java. */
  static JarClasses of(Path file) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().filter(JarClasses::isClass).toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          classes.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return new JarClasses(file, classes);
  }

  private static boolean isClass(ZipEntry entry) {
    return entry.getName().endsWith(ENDING) && !entry.getName().startsWith("META-INF/");
  }

  /**
   * Refuses classes that this Java cannot load.
   *
   * @throws PluginException that names the jar, its Java version and this one
   */
  void refuseNewerJava() {
    int here = Runtime.version().feature();
    classes.forEach(
        (name, bytes) -> {
          int java = java(bytes);
          if (java > here) {
            throw new PluginException(
                "The plugin %s is compiled for Java %d (%s), and Symphony runs on Java %d; compile it with --release %d."
                    .formatted(file, java, name, here, here));
          }
        });
  }

  /** The version is in bytes 6 and 7 of a class file. */
  private static int java(byte[] bytes) {
    return bytes.length < SMALLEST
        ? 0
        : ((bytes[6] & 0xff) << 8 | bytes[7] & 0xff) - MAJOR_OF_JAVA_0;
  }

  /** The names of the classes with {@code @Ingredient}, in order. */
  List<String> ingredients() {
    return classes.entrySet().stream()
        .filter(entry -> isIngredient(entry.getKey(), entry.getValue()))
        .map(entry -> entry.getKey().replaceFirst("\\.class$", "").replace('/', '.'))
        .toList();
  }

  private boolean isIngredient(String name, byte[] bytes) {
    try {
      ClassModel model = ClassFile.of().parse(bytes);
      return model.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
          .flatMap(attribute -> attribute.annotations().stream())
          .map(Annotation::classSymbol)
          .anyMatch(symbol -> symbol.equals(INGREDIENT));
    } catch (IllegalArgumentException e) {
      throw new UncheckedIOException(new IOException(name + " is damaged"));
    }
  }
}
